/** Photos and documents that people hand in: looked into, made harmless, kept for their tenant alone, and gone when nobody needs them. */
@ApplicationModule(allowedDependencies = {"ground.keys"})
@NullMarked
package org.minsheng.core.ground.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
