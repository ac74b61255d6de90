/** Who belongs to which congress in which roles, and where a person may act therefore. */
@ApplicationModule(allowedDependencies = {"abilities", "accounts", "congresses"})
@NullMarked
package org.minsheng.admin.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
