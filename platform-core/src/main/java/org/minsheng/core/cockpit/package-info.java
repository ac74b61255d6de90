/** A year at a glance, for a desk. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "ground.figures",
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
