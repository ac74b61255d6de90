/** People and what they prove themselves with: login name, password, second factor, and how often they may be wrong. */
@ApplicationModule(allowedDependencies = {"passwords"})
@NullMarked
package org.minsheng.admin.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
