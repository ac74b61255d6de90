/** What is taken away is over at once: which tokens still are what they were given for, and how other services learn of it. */
@ApplicationModule(allowedDependencies = {"accounts", "core", "membership", "sessions"})
@NullMarked
package org.minsheng.admin.revocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
