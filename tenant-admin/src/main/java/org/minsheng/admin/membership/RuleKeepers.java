package org.minsheng.admin.membership;

import org.minsheng.tenancy.token.Actor;

/** Who may decide on a congress's rules of signing in, where that is not with everybody who administers it. */
public interface RuleKeepers {

    /** Refuses whoever may not. */
    void requireKeeper(Actor keeper);
}
