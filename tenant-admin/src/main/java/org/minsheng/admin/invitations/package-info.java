/** Links that bring one person into one congress, once. */
@ApplicationModule(
        allowedDependencies = {"abilities", "accounts", "arrivals", "congresses", "membership", "separation", "waiting"
        })
@NullMarked
package org.minsheng.admin.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
