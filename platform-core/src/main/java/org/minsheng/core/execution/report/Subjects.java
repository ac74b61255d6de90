package org.minsheng.core.execution.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.Register;
import org.minsheng.core.execution.share.ShareCopies;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.springframework.stereotype.Component;

/** What is reported on: the projects and the shares of the tenant in scope. */
@Component
class Subjects {

    private final Register register;
    private final ShareCopies shares;
    private final YearRules rules;

    Subjects(Register register, ShareCopies shares, YearRules rules) {
        this.register = register;
        this.shares = shares;
        this.rules = rules;
    }

    Subject require(ReportKind kind, UUID id, Sight sight) {
        return switch (kind) {
            case PROJECT ->
                register.find(id, sight)
                        .map(project -> Subject.of(project, rules.of(project.year())))
                        .orElseThrow(NotFound::new);
            case SHARE ->
                shares.find(id, sight)
                        .map(share -> Subject.of(share, rules.of(share.year())))
                        .orElseThrow(NotFound::new);
        };
    }

    List<Subject> ofYear(int year, Sight sight) {
        Rules own = rules.of(year);
        return Stream.concat(
                        register.ofYear(year, sight).stream().map(project -> Subject.of(project, own)),
                        shares.ofYear(year, sight).stream().map(share -> Subject.of(share, own)))
                .toList();
    }
}
