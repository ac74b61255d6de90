/** What may be a password and what is guessed too easily. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.admin.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
