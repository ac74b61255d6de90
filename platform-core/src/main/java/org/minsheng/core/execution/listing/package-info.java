/** Reads the list of a year out of a file as offices have it: where what stands, what it means, and what is wrong with it. */
@ApplicationModule(
        allowedDependencies = {
            "ground.figures",
            "ground.tables",
            "ground.written",
            "execution.finding",
            "execution.header",
            "execution.project"
        })
@NullMarked
package org.minsheng.core.execution.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
