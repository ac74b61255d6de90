/** What is sent to and received from other tenants: an outbox, an inbox, and the grants that let anything pass. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
