/** People, what they sign in with, which tenants they belong to in which roles, and how they are invited. */
@ApplicationModule(allowedDependencies = "congresses")
@NullMarked
package org.minsheng.admin.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
