/** Names of things: a record for each kind of thing, and one way of making new names. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.ground.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
