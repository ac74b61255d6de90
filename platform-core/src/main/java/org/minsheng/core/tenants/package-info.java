/** Which congresses live here: tenant-admin orders, this service prepares, migrates and reports. */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package org.minsheng.core.tenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
