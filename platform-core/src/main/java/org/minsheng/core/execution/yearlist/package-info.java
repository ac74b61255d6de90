/** The year's list comes into the register: uploaded, looked at, then taken whole. */
@ApplicationModule(
        allowedDependencies = {
            "tenants",
            "ground.figures",
            "ground.keys",
            "ground.tables",
            "people.roles",
            "decision.cycle",
            "execution.project"
        })
@NullMarked
package org.minsheng.core.execution.yearlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
