/** Lets those who watch over a congress read what was done in it and by whom, and take it along. */
@ApplicationModule(allowedDependencies = {"ground.abilities", "ground.tables"})
@NullMarked
package org.minsheng.core.ground.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
