package org.minsheng.endpoints.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What stands in an address and no more: what was sent may hold names, figures and passwords. What each variable is, the
 * handler says that takes it.
 *
 * @param subject all that is no {@link Secret}
 * @param congresses those that are {@link OfCongress}
 */
record AddressWords(@Nullable String subject, Set<String> congresses) {

    AddressWords {
        congresses = Set.copyOf(congresses);
    }

    static AddressWords of(HttpServletRequest request, HandlerMethod endpoint) {
        Map<String, String> shown = variables(request);
        Set<String> congresses = new TreeSet<>();
        for (MethodParameter parameter : endpoint.getMethodParameters()) {
            String value = shown.get(name(parameter));
            if (parameter.hasParameterAnnotation(OfCongress.class) && value != null && TenantId.isValid(value)) {
                congresses.add(value);
            }
            // one that is not found under its name may be any of them
            if (parameter.hasParameterAnnotation(Secret.class) && shown.remove(name(parameter)) == null) {
                shown.clear();
            }
        }
        return new AddressWords(shown.isEmpty() ? null : String.join(" ", shown.values()), congresses);
    }

    private static Map<String, String> variables(HttpServletRequest request) {
        Map<String, String> variables = new TreeMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all) {
            all.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        }
        return variables;
    }

    private static String name(MethodParameter parameter) {
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        return variable == null || variable.name().isEmpty()
                ? parameter.getParameter().getName()
                : variable.name();
    }
}
