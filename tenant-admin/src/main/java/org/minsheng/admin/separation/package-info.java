/** Separation of duties: what nobody does alone, and which duties one person does not hold together. */
@ApplicationModule(allowedDependencies = {"abilities", "accounts", "congresses", "membership", "waiting"})
@NullMarked
package org.minsheng.admin.separation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
