/** Which congresses live here: tenant-admin orders, this service prepares, migrates and reports. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.tenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
