/** Who looked at what through which grant: recorded with the look itself, and told to the grantor. */
@ApplicationModule(allowedDependencies = {"ground.abilities", "exchange.grants", "exchange.transport"})
@NullMarked
package org.minsheng.core.exchange.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
