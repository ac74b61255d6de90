/** What a congress's administrators do with its members: let them in, appoint and suspend them, let them start over. */
@ApplicationModule(
        allowedDependencies = {"abilities", "accounts", "arrivals", "invitations", "membership", "separation", "waiting"
        })
@NullMarked
package org.minsheng.admin.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
