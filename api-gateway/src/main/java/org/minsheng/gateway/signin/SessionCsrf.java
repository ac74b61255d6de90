package org.minsheng.gateway.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * The token that our pages send with each change, in a cookie that they can read. It is made of the session's own cookie, which
 * they can't: so it does for that session alone, changes with it, and nothing has to be kept or looked up. Where there is no
 * session there is nothing to guard, and no token.
 */
final class SessionCsrf implements CsrfTokenRepository {

    static final String COOKIE = "XSRF-TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final String sessionCookie;
    private final boolean secure;

    SessionCsrf(String sessionCookie, boolean secure) {
        this.sessionCookie = sessionCookie;
        this.secure = secure;
    }

    /** Without a session's cookie a change is nobody's, whatever it carries. */
    static RequestMatcher hasNothingToGuard(String sessionCookie) {
        return request -> sessions(request, sessionCookie).isEmpty();
    }

    private static List<String> sessions(HttpServletRequest request, String sessionCookie) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(sessionCookie))
                .map(Cookie::getValue)
                .toList();
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        List<String> sessions = sessions(request, sessionCookie);
        // a second cookie of that name was planted by somebody who knows what is in it
        return sessions.size() == 1 && !sessions.getFirst().isEmpty() ? token(of(sessions.getFirst())) : null;
    }

    /** Of nothing that is kept: no change is made with it. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            write("", 0, response);
        }
    }

    @Override
    public DeferredCsrfToken loadDeferredToken(HttpServletRequest request, HttpServletResponse response) {
        return new DeferredCsrfToken() {

            private @Nullable CsrfToken token;

            @Override
            public CsrfToken get() {
                if (token == null) {
                    token = known();
                }
                return token;
            }

            private CsrfToken known() {
                CsrfToken of = loadToken(request);
                if (of == null) {
                    return generateToken(request);
                }
                Cookie page = WebUtils.getCookie(request, COOKIE);
                if (page == null || !page.getValue().equals(of.getToken())) {
                    write(of.getToken(), -1, response);
                }
                return of;
            }

            @Override
            public boolean isGenerated() {
                return false;
            }
        };
    }

    private void write(String value, long seconds, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(seconds)
                        .sameSite("Lax")
                        .secure(secure)
                        .build()
                        .toString());
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }

    /** Nobody who sees it learns the session's cookie from it. */
    private static String of(String session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(COOKIE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
