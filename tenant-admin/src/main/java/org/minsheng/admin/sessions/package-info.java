/** Where somebody is signed in, since when and from where: they see it, and end it; the rest ends by itself. */
@ApplicationModule(allowedDependencies = {"accounts", "congresses", "membership"})
@NullMarked
package org.minsheng.admin.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
