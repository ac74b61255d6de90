/** What waits for somebody, gathered from the modules whose matters it is; knows none of them. */
@ApplicationModule(allowedDependencies = {"abilities"})
@NullMarked
package org.minsheng.admin.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
