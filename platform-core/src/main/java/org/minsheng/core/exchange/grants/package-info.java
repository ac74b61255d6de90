/** Which grants hold: the agreements of tenant-admin as both sides keep a mirror of them, and what they cover. */
@ApplicationModule(allowedDependencies = {"tenants", "ground.keys"})
@NullMarked
package org.minsheng.core.exchange.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
