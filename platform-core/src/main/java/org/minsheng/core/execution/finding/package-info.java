/** What is wrong with an office's file, and how it was understood: each cause once, with the cells in which it was met. */
@ApplicationModule(allowedDependencies = "ground.written")
@NullMarked
package org.minsheng.core.execution.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
