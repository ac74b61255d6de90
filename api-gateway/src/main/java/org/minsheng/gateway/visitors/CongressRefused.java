package org.minsheng.gateway.visitors;

import org.minsheng.gateway.ui.GatewayRefusal;

/** There is no such congress, its public is not let in at this moment, or nobody can say. */
class CongressRefused extends RuntimeException {

    private final GatewayRefusal why;

    CongressRefused(GatewayRefusal why) {
        super(why.name());
        this.why = why;
    }

    GatewayRefusal why() {
        return why;
    }
}
