/** The arithmetic of the boards, exactly as the rules say it: money, rates, progress, lights, due days. Plain values, and how they are read out of rows. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.ground.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
