/** The way to platform-core: its address, our patience, and the token that says which service asks. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.minsheng.admin.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
