/** The monthly report: handed in by the department, confirmed or returned by the government office; only confirmed figures count. */
@ApplicationModule(
        allowedDependencies = {
            "ground.abilities",
            "tenants",
            "ground.figures",
            "ground.changes",
            "ground.keys",
            "ground.waiting",
            "people.roles",
            "decision.cycle",
            "execution.attachment",
            "execution.doubt",
            "execution.project",
            "execution.share",
            "execution.subject"
        })
@JavaTypeRegistration(javaType = ReportId.class, descriptorClass = ReportId.Column.class)
@JavaTypeRegistration(javaType = SubmissionId.class, descriptorClass = SubmissionId.Column.class)
@NullMarked
package org.minsheng.core.execution.report;

import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
