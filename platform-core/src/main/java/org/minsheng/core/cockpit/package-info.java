/** A year at a glance, for a desk, and a month of it on paper. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "tenants",
            "ground.documents",
            "ground.figures",
            "ground.sheets",
            "ground.tables",
            "people.roles",
            "people.roster",
            "decision.cycle",
            "execution.project",
            "execution.register"
        })
@NullMarked
package org.minsheng.core.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
