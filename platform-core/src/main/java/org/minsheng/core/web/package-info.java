/** What every endpoint of this service keeps to: who may come in, problems, versions, cursors, sending twice. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.minsheng.core.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
