/** Figures, amounts and numbers as people write them, read in the one way in which they can be meant. */
@ApplicationModule(allowedDependencies = {"ground.figures", "ground.tables"})
@NullMarked
package org.minsheng.core.ground.written;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
