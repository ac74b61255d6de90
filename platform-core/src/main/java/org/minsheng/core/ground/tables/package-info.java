/** Tables in, and files out: lists that offices keep in Excel or CSV are read, forms to fill in are written. */
@ApplicationModule(allowedDependencies = {"ground.figures"})
@NullMarked
package org.minsheng.core.ground.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
