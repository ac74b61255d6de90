/** The year's list comes into the register: uploaded, looked at, then taken whole. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "tenants",
            "ground.figures",
            "ground.keys",
            "ground.tables",
            "ground.written",
            "decision.cycle",
            "execution.finding",
            "execution.header",
            "execution.listing",
            "execution.project"
        })
@JavaTypeRegistration(javaType = ImportId.class, descriptorClass = ImportId.Column.class)
@NullMarked
package org.minsheng.core.execution.yearlist;

import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
