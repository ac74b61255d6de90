/** 催报: departments that are late with a month's reports are reminded, at most once a day, and are told who has done so. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "ground.figures",
            "ground.waiting",
            "people.roles",
            "people.roster",
            "execution.project",
            "execution.report",
            "execution.subject"
        })
@NullMarked
package org.minsheng.core.execution.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
