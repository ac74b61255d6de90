package org.minsheng.gateway.signin;

import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.gateway.ui.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Gives a request the access token of its session, the only identity a service ever sees. */
@Component
public class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRelay.class);

    private final SessionTokens tokens;
    private final Refusals refusals;

    TokenRelay(SessionTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (tokens.kept(request.servletRequest()).isEmpty()) {
            return next.handle(request);
        }
        String token;
        try {
            token = tokens.current(request.servletRequest());
        } catch (SessionEnded ended) {
            return refusals.answer(GatewayRefusal.SESSION_ENDED, request);
        } catch (OAuth2AuthorizationException silent) {
            LOG.warn("The token endpoint gave no token", silent);
            return refusals.answer(GatewayRefusal.SERVICE_UNAVAILABLE, request);
        }
        ServerResponse answer = next.handle(ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build());
        if (answer.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            tokens.refused(request.servletRequest(), token);
        }
        return answer;
    }
}
