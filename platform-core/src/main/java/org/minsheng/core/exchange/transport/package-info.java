/** How things cross: an outbox, a relay, an inbox. It knows no payload; kinds of things register themselves. */
@ApplicationModule(allowedDependencies = {"tenants", "exchange.grants"})
@NullMarked
package org.minsheng.core.exchange.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
