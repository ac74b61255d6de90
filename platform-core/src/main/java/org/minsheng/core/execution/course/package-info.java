/** A project's course over the months of its year: what was confirmed of each indicator, where it should have been, and why its light is what it is. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "ground.figures",
            "people.roles",
            "decision.cycle",
            "execution.project"
        })
@NullMarked
package org.minsheng.core.execution.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
