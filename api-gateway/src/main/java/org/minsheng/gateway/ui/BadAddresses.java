package org.minsheng.gateway.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.requests.RequestIds;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before any filter of ours, such as %2f in an address, it would say in its own words and English. */
@Component
class BadAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final Refusals refusals;

    BadAddresses(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The last valve is the first to see an error, so it comes after Boot's. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new OurWords(refusals)));
    }

    private static final class OurWords extends ErrorReportValve {

        private final Refusals refusals;

        OurWords(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                RequestIds.number(request, response);
                refusals.send(
                        isFailure(status) ? GatewayRefusal.UNFORESEEN : GatewayRefusal.NOT_UNDERSTOOD,
                        request,
                        response);
                response.finishResponse();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        /** Not one of ours: a transfer encoding or a version of HTTP that there is not. */
        private static boolean isFailure(int status) {
            return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                    && status != HttpServletResponse.SC_NOT_IMPLEMENTED
                    && status != HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
        }
    }
}
