/** Who shows whom what: agreements between a city and its districts, and that platform-core obeys them. */
@ApplicationModule(allowedDependencies = {"abilities", "core", "congresses", "waiting"})
@NullMarked
package org.minsheng.admin.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
