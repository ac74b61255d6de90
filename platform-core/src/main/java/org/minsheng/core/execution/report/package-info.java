/** The monthly report: handed in by the department, confirmed or returned by the government office; only confirmed figures count. */
@ApplicationModule(
        allowedDependencies = {
            "tenants",
            "ground.figures",
            "ground.changes",
            "ground.keys",
            "people.roles",
            "decision.cycle",
            "execution.project",
            "execution.share"
        })
@NullMarked
package org.minsheng.core.execution.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
