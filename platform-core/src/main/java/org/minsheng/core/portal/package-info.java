/** What the public of a congress may read of its year, without an account: published things and nothing else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
