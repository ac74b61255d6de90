package org.minsheng.core.execution.subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.doubt.Reported;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.share.ShareMirror;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rules;

/** Something that is reported on each month. */
public sealed interface Subject {

    ReportKind kind();

    UUID id();

    int year();

    int no();

    String title();

    /** Who reports it; null as long as nobody has been given it. */
    @Nullable DepartmentRef department();

    /** What is to be reported of it; what adds up from districts is not. */
    List<Reported> indicators();

    Rules rules();

    Reporting reporting();

    /** The last value that was confirmed for an earlier month. */
    @Nullable BigDecimal confirmedBefore(YearMonth month, IndicatorId indicator);

    /** The first value that was confirmed for a later month. */
    @Nullable BigDecimal confirmedAfter(YearMonth month, IndicatorId indicator);

    /** Whether a report of this month that is not there, or comes today, is late. */
    default boolean isLate(YearMonth month, LocalDate today) {
        return reporting().owes(month) && rules().dueDay().isLate(month, today);
    }

    /** A project of the own congress. */
    record OnProject(ProjectFacts project, Rules rules) implements Subject {

        @Override
        public ReportKind kind() {
            return ReportKind.PROJECT;
        }

        @Override
        public UUID id() {
            return project.id().value();
        }

        @Override
        public int year() {
            return project.year();
        }

        @Override
        public int no() {
            return project.no();
        }

        @Override
        public String title() {
            return project.title();
        }

        @Override
        public @Nullable DepartmentRef department() {
            return project.department();
        }

        @Override
        public List<Reported> indicators() {
            return project.indicators().stream()
                    .filter(indicator -> !indicator.isRolledUp())
                    .map(i -> new Reported(
                            i.id(),
                            i.called(),
                            i.unit(),
                            i.target().comparison(),
                            i.target().known(),
                            i.baseline()))
                    .toList();
        }

        @Override
        public Reporting reporting() {
            return project.reporting();
        }

        /** The last month before that one of which anything is confirmed. */
        public @Nullable ConfirmedMonth confirmedBefore(YearMonth month) {
            return project.confirmed().reversed().stream()
                    .filter(earlier -> earlier.month().isBefore(month))
                    .findFirst()
                    .orElse(null);
        }

        /** The first month after that one of which anything is confirmed. */
        public @Nullable ConfirmedMonth confirmedAfter(YearMonth month) {
            return project.confirmed().stream()
                    .filter(later -> later.month().isAfter(month))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public @Nullable BigDecimal confirmedBefore(YearMonth month, IndicatorId indicator) {
            return project.indicators().stream()
                    .filter(each -> each.id().equals(indicator))
                    .findFirst()
                    .orElseThrow()
                    .actual(month.minusMonths(1));
        }

        @Override
        public @Nullable BigDecimal confirmedAfter(YearMonth month, IndicatorId indicator) {
            return project.indicators().stream()
                    .filter(each -> each.id().equals(indicator))
                    .map(each -> each.confirmed().higherEntry(month))
                    .filter(Objects::nonNull)
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A share of a city's project. It is the own government office that waits for the report, by its own due day. */
    record OnShare(ShareMirror share, Rules own) implements Subject {

        @Override
        public ReportKind kind() {
            return ReportKind.SHARE;
        }

        @Override
        public UUID id() {
            return share.id().value();
        }

        @Override
        public int year() {
            return share.year();
        }

        @Override
        public int no() {
            return share.projectNo();
        }

        @Override
        public String title() {
            return share.title();
        }

        @Override
        public @Nullable DepartmentRef department() {
            return share.department();
        }

        @Override
        public List<Reported> indicators() {
            return List.of(new Reported(
                    share.indicatorId(), share.called(), share.unit(), Comparison.EQ, share.target(), null));
        }

        @Override
        public Rules rules() {
            return new Rules(share.rules().window(), share.rules().lights(), own.dueDay());
        }

        @Override
        public Reporting reporting() {
            return share.reporting();
        }

        @Override
        public @Nullable BigDecimal confirmedBefore(YearMonth month, IndicatorId indicator) {
            var earlier = share.results().lowerEntry(month);
            return earlier == null ? null : earlier.getValue();
        }

        @Override
        public @Nullable BigDecimal confirmedAfter(YearMonth month, IndicatorId indicator) {
            var later = share.results().higherEntry(month);
            return later == null ? null : later.getValue();
        }
    }
}
