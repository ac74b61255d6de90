package org.minsheng.tenancy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever has an address in a service, described or not, is asked with a visitor's token. */
public abstract class PublicDoorTest {

    private static final Set<Integer> CLOSED = Set.of(403, 404);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints;

    private final Set<String> published;

    /** @param published what visitors may ask, as {@code GET /path} */
    protected PublicDoorTest(String... published) {
        this.published = Set.of(published);
    }

    /** The public of a congress that is open. */
    protected abstract RequestPostProcessor visitor();

    /** Whoever comes without any token. */
    protected RequestPostProcessor nobody() {
        return request -> request;
    }

    @Test
    void a_visitor_gets_in_by_their_own_door_and_by_no_other() {
        RequestPostProcessor visitor = visitor();
        Set<String> opened = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        endpoints.getHandlerMethods().keySet().stream()
                .flatMap(PublicDoorTest::requests)
                .forEach(asked -> {
                    all.add(asked.toString());
                    int status = status(asked, visitor);
                    // where the token makes no difference everybody is let in, or nobody
                    if (!CLOSED.contains(status) && status != status(asked, nobody())) {
                        opened.add(asked.toString());
                    }
                });
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(opened).isEqualTo(published);
    }

    private int status(Asked asked, RequestPostProcessor who) {
        return mvc.perform(request(HttpMethod.valueOf(asked.method()), asked.path())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{broken")
                        .with(who))
                .getResponse()
                .getStatus();
    }

    private static Stream<Asked> requests(RequestMappingInfo endpoint) {
        Set<RequestMethod> named = endpoint.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
        return endpoint.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]+}", "1"))
                .flatMap(path -> methods.stream().map(method -> new Asked(method.name(), path)));
    }

    private record Asked(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
