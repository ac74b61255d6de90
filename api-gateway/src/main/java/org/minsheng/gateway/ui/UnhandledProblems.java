package org.minsheng.gateway.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    @ExceptionHandler(Exception.class)
    void fault(HttpServletRequest request, HttpServletResponse response, Exception fault) throws Exception {
        if (LostSessions.refusal(fault).isPresent()) {
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
