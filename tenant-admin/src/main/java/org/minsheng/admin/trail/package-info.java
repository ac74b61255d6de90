/** Lets those who watch over a congress read who signed in, and what administrators and partners did. */
@ApplicationModule(allowedDependencies = {"abilities"})
@NullMarked
package org.minsheng.admin.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
