/** A year's targets on one sheet, a row for each and a column for each district: read, saved at once, and filled in in Excel. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "tenants",
            "ground.figures",
            "ground.sheets",
            "ground.tables",
            "people.roles",
            "decision.cycle",
            "execution.project",
            "execution.share"
        })
@NullMarked
package org.minsheng.core.execution.sharesheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
