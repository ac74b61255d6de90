/** What people may do in this service: the one list that endpoints, pages and tests go by. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.admin.abilities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
