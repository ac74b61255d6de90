/** What everybody is to be told anew by and by, because something changed that all of it quotes. */
@ApplicationModule(allowedDependencies = {"ground.abilities", "tenants", "exchange.transport"})
@NullMarked
package org.minsheng.core.exchange.republishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
