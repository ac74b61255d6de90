/** Congresses on the platform: which there are, what they are called when, and how a city brings in its districts. */
@ApplicationModule(allowedDependencies = {"accounts", "provisioning"})
@NullMarked
package org.minsheng.admin.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
