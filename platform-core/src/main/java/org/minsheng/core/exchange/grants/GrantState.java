package org.minsheng.core.exchange.grants;

/** Whether a grant holds; what was only proposed or refused never comes here. */
public enum GrantState {
    ACTIVE,
    ENDED
}
