package org.minsheng.endpoints.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks the endpoint's {@code @PreAuthorize} before anything of the request is read. Method security by itself comes after
 * the body has been parsed and validated, and would tell somebody who may not send it at all what is wrong with it.
 */
class RolesBeforeBodies implements HandlerInterceptor {

    private final PreAuthorizeAuthorizationManager roles = new PreAuthorizeAuthorizationManager();
    private final BeanFactory beans;

    RolesBeforeBodies(BeanFactory beans) {
        this.beans = beans;
        // as method security itself reads annotations that stand for others
        roles.setTemplateDefaults(new AnnotationTemplateExpressionDefaults());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            MethodInvocation asked = invocation(endpoint);
            AuthorizationResult answer =
                    roles.authorize(() -> SecurityContextHolder.getContext().getAuthentication(), asked);
            if (answer != null && !answer.isGranted()) {
                throw new AuthorizationDeniedException("Not for this role", answer);
            }
        }
        return true;
    }

    /** Rules of endpoints go by who asks and never by what is asked, so there are no arguments yet. */
    private MethodInvocation invocation(HandlerMethod endpoint) {
        Object controller = endpoint.getBean() instanceof String name ? beans.getBean(name) : endpoint.getBean();
        return new SimpleMethodInvocation(
                controller,
                endpoint.getMethod(),
                new Object[endpoint.getMethod().getParameterCount()]);
    }
}
