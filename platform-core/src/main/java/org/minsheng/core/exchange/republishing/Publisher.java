package org.minsheng.core.exchange.republishing;

import java.util.Set;
import java.util.UUID;

/** Whoever owns things that others have mirrors of: a bean for each kind of thing. */
public interface Publisher {

    String kind();

    /** Appends the present state of these, in the running transaction of the tenant in scope; what is gone is passed over. */
    void publish(Set<UUID> subjects);
}
