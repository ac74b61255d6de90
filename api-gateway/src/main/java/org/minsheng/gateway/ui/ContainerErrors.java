package org.minsheng.gateway.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the servlet container refuses before any of us sees it, such as an address with forbidden characters. */
@Controller
class ContainerErrors implements ErrorController {

    private final Refusals refusals;

    ContainerErrors(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        refusals.send(
                switch (status) {
                    // nothing went wrong: somebody opened this address themselves
                    case null -> GatewayRefusal.NOT_FOUND;
                    case Integer code when code == 404 -> GatewayRefusal.NOT_FOUND;
                    case Integer code when code < 500 -> GatewayRefusal.NOT_UNDERSTOOD;
                    default -> GatewayRefusal.UNFORESEEN;
                },
                request,
                response);
    }
}
