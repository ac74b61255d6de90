/** The departments of a congress. */
@ApplicationModule(allowedDependencies = {"ground.changes", "ground.keys", "people.roles"})
@NullMarked
package org.minsheng.core.people.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
