package org.minsheng.gateway.routing;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.minsheng.endpoints.requests.BoundedBody;
import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.gateway.ui.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells apart a service that is away (503), one that takes too long (504), one that broke off (502), and what we broke off. */
@Component
class SilentServices implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(SilentServices.class);

    private final Refusals refusals;

    SilentServices(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResourceAccessException silent) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(silent);
            GatewayRefusal refusal = BoundedBody.exceeded(silent) ? GatewayRefusal.TOO_LARGE : refusal(cause);
            // one line: while a service is away everybody's request comes through here
            LOG.warn(
                    "{} {}: {}, {}",
                    request.method(),
                    route(request),
                    refusal,
                    cause.getClass().getSimpleName());
            LOG.debug("In full", cause);
            return refusals.answer(refusal, request);
        }
    }

    /** Without the address, which holds an invitation's secret; so does what is said around the cause. */
    private static Object route(ServerRequest request) {
        return request.attribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR).orElse("?");
    }

    private static GatewayRefusal refusal(Throwable cause) {
        return switch (cause) {
            case ConnectException _, UnknownHostException _, ConnectTimeoutException _ ->
                GatewayRefusal.SERVICE_UNAVAILABLE;
            case SocketTimeoutException _ -> GatewayRefusal.NO_ANSWER_IN_TIME;
            default -> GatewayRefusal.BAD_ANSWER;
        };
    }
}
