/** A city's target broken down to its districts: set in the city, mirrored and reported in the district, added up in the city. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "tenants",
            "ground.figures",
            "ground.changes",
            "ground.keys",
            "ground.waiting",
            "people.roles",
            "people.roster",
            "decision.cycle",
            "exchange.grants",
            "exchange.republishing",
            "exchange.transport",
            "execution.project",
            "execution.snapshot"
        })
@JavaTypeRegistration(javaType = ShareId.class, descriptorClass = ShareId.Column.class)
@NullMarked
package org.minsheng.core.execution.share;

import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
