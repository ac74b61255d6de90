/** The projects of a year in lines: searched, sorted, paged and exported. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "tenants",
            "ground.figures",
            "ground.tables",
            "ground.sheets",
            "ground.waiting",
            "people.roles",
            "people.roster",
            "decision.cycle",
            "execution.project"
        })
@NullMarked
package org.minsheng.core.execution.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
