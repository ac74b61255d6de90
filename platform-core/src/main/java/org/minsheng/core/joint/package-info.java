/** What a city sees of itself and its districts, together: a read model in the city's own schema, fed by envelopes. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "tenants",
            "ground.figures",
            "ground.tables",
            "ground.sheets",
            "ground.keys",
            "exchange.grants",
            "exchange.transport",
            "exchange.access",
            "execution.course",
            "execution.project",
            "execution.snapshot"
        })
@NullMarked
package org.minsheng.core.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
