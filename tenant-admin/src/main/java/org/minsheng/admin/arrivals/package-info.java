/** Who came in by a link or a first password that somebody else had seen: told to others until one has noted it. */
@ApplicationModule(allowedDependencies = {"abilities", "accounts", "congresses", "membership", "waiting"})
@NullMarked
package org.minsheng.admin.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
