/** A project that was decided, its indicators and milestones, and all that is confirmed about it. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "tenants",
            "ground.figures",
            "ground.tables",
            "ground.changes",
            "ground.keys",
            "people.roles",
            "people.roster",
            "decision.cycle"
        })
@JavaTypeRegistration(javaType = ProjectId.class, descriptorClass = ProjectId.Column.class)
@JavaTypeRegistration(javaType = IndicatorId.class, descriptorClass = IndicatorId.Column.class)
@NullMarked
package org.minsheng.core.execution.project;

import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
