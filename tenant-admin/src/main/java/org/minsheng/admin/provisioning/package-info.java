/** Takes a registered tenant, step by step and however often it takes, to where its people can sign in. */
@ApplicationModule(allowedDependencies = {"core", "congresses", "membership", "invitations"})
@NullMarked
package org.minsheng.admin.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
