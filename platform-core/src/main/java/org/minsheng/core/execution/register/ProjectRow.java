package org.minsheng.core.execution.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectState;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Standing;

/**
 * A project in a line of the register: percentages rounded for display, money in fen, null for what is unknown.
 *
 * @param reason why the light is what it is
 * @param behind how many points the figures are behind the plan; below nothing they are ahead of it
 */
public record ProjectRow(
        ProjectId id,
        int no,
        String title,
        ProjectType type,
        ProjectState state,
        @Nullable DepartmentRef department,
        int indicators,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal planned,
        Light light,
        Light.Reason reason,
        @Nullable BigDecimal behind,
        boolean late,
        boolean returned,
        @Nullable YearMonth asOf,
        @Nullable Long plannedFen,
        @Nullable Long issuedFen,
        @Nullable Long paidFen,
        boolean sample) {

    public static ProjectRow of(ProjectFacts project, Rules rules, LocalDate today) {
        Standing standing = project.standing(rules, today);
        Funds funds = project.funds();
        return new ProjectRow(
                project.id(),
                project.no(),
                project.title(),
                project.type(),
                project.state(),
                project.department(),
                project.indicators().size(),
                Rate.shown(standing.progress().actual()),
                Rate.shown(standing.progress().planned()),
                standing.light(),
                Light.Reason.of(standing.progress(), rules.lights()),
                standing.progress().behind(),
                standing.late(),
                standing.returned(),
                standing.asOf(),
                Money.fenOf(funds.planned()),
                Money.fenOf(funds.issued()),
                Money.fenOf(funds.paid()),
                project.sample());
    }
}
