/** Where the header of an office's list stands, and what its columns mean: by their names, or as somebody matched them. */
@ApplicationModule(allowedDependencies = {"ground.tables", "ground.written", "execution.finding"})
@NullMarked
package org.minsheng.core.execution.header;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
