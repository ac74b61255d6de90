/** What the people of a congress may do: the one list that endpoints, pages and tests go by. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.ground.abilities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
