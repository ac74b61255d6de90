package org.minsheng.gateway.visitors;

import org.minsheng.gateway.limits.CongressLimit;
import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.gateway.ui.Refusals;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Gives a request to a congress's public address the visitor's token of that congress. */
@Component
public class VisitorRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    /** The part of the address that names the congress. */
    public static final String CONGRESS = "congress";

    private final VisitorTokens tokens;
    private final CongressLimit limit;
    private final Refusals refusals;

    VisitorRelay(VisitorTokens tokens, CongressLimit limit, Refusals refusals) {
        this.tokens = tokens;
        this.limit = limit;
        this.refusals = refusals;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        String slug = request.pathVariable(CONGRESS);
        if (!TenantId.isValid(slug)) {
            return refusals.answer(GatewayRefusal.NOT_FOUND, request);
        }
        // a GET may carry a body, and the route would send it on
        if (!request.servletRequest().getInputStream().isFinished()) {
            return refusals.answer(GatewayRefusal.NOT_UNDERSTOOD, request);
        }
        TenantId congress = new TenantId(slug);
        long wait = tokens.knows(congress) ? 0 : limit.secondsToWait(request.servletRequest());
        if (wait > 0) {
            return refusals.answer(GatewayRefusal.TOO_MANY_REQUESTS, request, wait);
        }
        String token;
        try {
            token = tokens.of(congress);
        } catch (CongressRefused no) {
            return refusals.answer(no.why(), request);
        }
        return next.handle(ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build());
    }
}
