/** Congresses on the platform: which there are, what they are called when, and which city has which districts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.admin.congresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
