/** Excel files that a department forwards as they are: titled, dated, framed, and fit for paper. */
@ApplicationModule(allowedDependencies = {"ground.figures"})
@NullMarked
package org.minsheng.core.ground.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
