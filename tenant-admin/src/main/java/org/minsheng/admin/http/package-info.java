/** What every endpoint of this service has alike: refusals, preconditions and requests that arrive twice. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.minsheng.admin.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
