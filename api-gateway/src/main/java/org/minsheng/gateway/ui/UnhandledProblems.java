package org.minsheng.gateway.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The last word on what nobody else refused: an address that is none, an answer that broke off, and a fault that is ours. */
@ControllerAdvice
class UnhandledProblems {

    private static final Logger LOG = LoggerFactory.getLogger(UnhandledProblems.class);

    private final Refusals refusals;

    UnhandledProblems(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    void noSuchAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.send(GatewayRefusal.NOT_FOUND, request, response);
    }

    /** Tomcat reads parameters when they are first asked for: such as are no text, and a form that is too long. */
    @ExceptionHandler(InvalidParameterException.class)
    void badParameters(HttpServletRequest request, HttpServletResponse response, InvalidParameterException bad)
            throws IOException {
        boolean tooLong = bad.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        refusals.send(tooLong ? GatewayRefusal.TOO_LARGE : GatewayRefusal.NOT_UNDERSTOOD, request, response);
    }

    @ExceptionHandler(Exception.class)
    void fault(HttpServletRequest request, HttpServletResponse response, Exception fault) throws Exception {
        if (LostSessions.refusal(fault, request.getMethod()).isPresent()) {
            throw fault; // it is said outside of the session, which could not be kept here either
        }
        if (response.isCommitted()) {
            LOG.info(
                    "The connection ended before the answer did: {}",
                    fault.getClass().getSimpleName());
            return;
        }
        if (fault instanceof IOException) {
            LOG.warn(
                    "A service ended in the middle of its answer: {}",
                    fault.getClass().getSimpleName());
            refusals.send(GatewayRefusal.BAD_ANSWER, request, response);
            return;
        }
        LOG.error("Unexpected failure", fault);
        refusals.send(GatewayRefusal.UNFORESEEN, request, response);
    }
}
