/** How congresses come onto the platform: a city brings in its districts, the operator the cities, and both see how far. */
@ApplicationModule(allowedDependencies = {"abilities", "congresses", "invitations", "provisioning", "waiting"})
@NullMarked
package org.minsheng.admin.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
