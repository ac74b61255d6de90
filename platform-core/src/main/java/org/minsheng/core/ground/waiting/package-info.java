/** What waits for somebody, gathered from the modules whose matters it is; knows none of them. */
@ApplicationModule(allowedDependencies = {"ground.abilities"})
@NullMarked
package org.minsheng.core.ground.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
