/** What the government office does with many reports at once: each is decided by itself, in the version that was looked at. */
@ApplicationModule(allowedDependencies = {"ground.abilities", "execution.report"})
@NullMarked
package org.minsheng.core.execution.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
