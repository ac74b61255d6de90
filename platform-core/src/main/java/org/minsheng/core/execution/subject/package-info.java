/** What is reported on each month: the own projects, and the shares that a district has of its city's. */
@ApplicationModule(
        allowedDependencies = {
            "ground.figures",
            "people.roles",
            "decision.cycle",
            "execution.doubt",
            "execution.project",
            "execution.share"
        })
@NullMarked
package org.minsheng.core.execution.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
