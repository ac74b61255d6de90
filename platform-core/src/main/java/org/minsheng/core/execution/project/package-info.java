/** A project that was decided, its indicators and milestones, and all that is confirmed about it. */
@ApplicationModule(
        allowedDependencies = {
            "tenants",
            "ground.figures",
            "ground.tables",
            "ground.changes",
            "ground.keys",
            "people.roles",
            "people.roster",
            "decision.cycle"
        })
@NullMarked
package org.minsheng.core.execution.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
