/** Reported figures that may be true and are more likely a slip: what is odd about them, said in words, and what was affirmed of it. */
@ApplicationModule(allowedDependencies = {"ground.figures", "ground.keys", "execution.project"})
@NullMarked
package org.minsheng.core.execution.doubt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
