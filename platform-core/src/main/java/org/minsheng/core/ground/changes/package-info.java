/** Who changed what, kept beside the thing itself, so that whoever comes too late reads why. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.ground.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
