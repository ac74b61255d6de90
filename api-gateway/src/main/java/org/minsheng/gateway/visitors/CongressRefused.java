package org.minsheng.gateway.visitors;

import org.minsheng.gateway.ui.Refusal;

/** There is no such congress, its public is not let in at this moment, or nobody can say. */
class CongressRefused extends RuntimeException {

    private final Refusal why;

    CongressRefused(Refusal why) {
        super(why.name());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
