/** Whose matters each role sees. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.people.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
