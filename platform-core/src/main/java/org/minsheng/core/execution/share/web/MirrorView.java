package org.minsheng.core.execution.share.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.share.ShareMirror;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Standing;
import org.minsheng.core.tenants.Congresses;

/** A district's share of its city's target, as its pages show it. */
record MirrorView(
        UUID id,
        String city,
        String cityName,
        int year,
        int projectNo,
        String projectTitle,
        String indicator,
        String verb,
        String unit,
        BigDecimal target,
        long cityVersion,
        Instant asOf,
        @Nullable DepartmentRef department,
        @Nullable BigDecimal actual,
        @Nullable YearMonth actualAsOf,
        @Nullable BigDecimal completion,
        Light light,
        boolean late,
        boolean returned,
        @Nullable YearMonth owedUntil,
        boolean sample,
        long version) {

    static MirrorView of(ShareMirror mirror, ReportDueDay own, LocalDate today, Congresses congresses) {
        Standing standing = mirror.standing(own, today);
        return new MirrorView(
                mirror.id().value(),
                mirror.city().value(),
                congresses.nameOf(mirror.city()),
                mirror.year(),
                mirror.projectNo(),
                mirror.projectTitle(),
                mirror.indicator(),
                mirror.verb(),
                mirror.unit(),
                mirror.target(),
                mirror.cityVersion(),
                mirror.writtenAt(),
                mirror.department(),
                mirror.actual(),
                mirror.asOf(),
                Rate.shown(mirror.completion()),
                standing.light(),
                standing.late(),
                standing.returned(),
                mirror.reporting().owedUntil(),
                mirror.sample(),
                mirror.version());
    }
}
