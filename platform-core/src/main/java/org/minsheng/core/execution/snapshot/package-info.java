/** What of a project crosses to others: its plan, its progress and its funds, each as it is now. */
@ApplicationModule(
        allowedDependencies = {
            "ground.figures",
            "people.roles",
            "decision.cycle",
            "exchange.grants",
            "exchange.republishing",
            "exchange.transport",
            "execution.project"
        })
@NullMarked
package org.minsheng.core.execution.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
