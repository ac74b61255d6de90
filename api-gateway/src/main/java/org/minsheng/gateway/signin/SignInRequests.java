package org.minsheng.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * {@code GET /login} sends the browser to sign in, {@code /login?switch} to choose another membership first;
 * {@code to=/path} says where in the app to come out.
 */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    static final String TO = SignInRequests.class.getName() + ".TO";
    /**
     * A path of ours: never another host, which a browser also reads in //host, /\host and across a tab in /\t/host; and as
     * browsers write it, because a header holds nothing else.
     */
    private static final Pattern OWN_PATH = Pattern.compile("/([\\p{Graph}&&[^/\\\\]]\\p{Graph}*)?");

    private final DefaultOAuth2AuthorizationRequestResolver standard;

    SignInRequests(ClientRegistrationRepository clients) {
        this.standard = new DefaultOAuth2AuthorizationRequestResolver(clients);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        boolean asked = HttpMethod.GET.matches(request.getMethod()) && "/login".equals(request.getRequestURI());
        return asked ? resolve(request, AuthorizationServer.CLIENT) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        OAuth2AuthorizationRequest signIn = standard.resolve(request, client);
        if (signIn == null) {
            return null;
        }
        String to = request.getParameter("to");
        request.getSession().setAttribute(TO, to != null && OWN_PATH.matcher(to).matches() ? to : "/");
        return request.getParameter("switch") == null
                ? signIn
                : OAuth2AuthorizationRequest.from(signIn)
                        .additionalParameters(more -> more.put("prompt", "select_account"))
                        .build();
    }
}
