package org.minsheng.core.execution.register;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectState;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.people.roster.DepartmentId;

/**
 * Which projects of a year, and in what order; null means any.
 *
 * @param late whether the month that was due last has never come
 * @param returned whether a report was given back and has not come again
 * @param words found in the title or the department's name
 */
public record ProjectSearch(
        @Nullable DepartmentId department,
        @Nullable Light light,
        @Nullable ProjectType type,
        @Nullable ProjectState state,
        @Nullable Boolean late,
        @Nullable Boolean returned,
        @Nullable String words,
        Sort sort,
        boolean descending) {

    /** By progress and light what is unknown comes last, whichever way. */
    public enum Sort {
        NO,
        TITLE,
        PROGRESS,
        LIGHT,
        LATE
    }

    public List<ProjectRow> in(List<ProjectRow> rows) {
        return rows.stream().filter(this::matches).sorted(order()).toList();
    }

    /** Whether it may leave out projects of the year. */
    public boolean narrows() {
        return Stream.of(department, light, type, state, late, returned, words).anyMatch(Objects::nonNull);
    }

    private boolean matches(ProjectRow row) {
        DepartmentId responsible =
                row.department() == null ? null : row.department().id();
        return (department == null || department.equals(responsible))
                && (light == null || light == row.light())
                && (type == null || type == row.type())
                && (state == null || state == row.state())
                && (late == null || late == row.late())
                && (returned == null || returned == row.returned())
                && (words == null || found(row, words.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean found(ProjectRow row, String words) {
        String responsible = row.department() == null ? "" : row.department().name();
        return row.title().toLowerCase(Locale.ROOT).contains(words)
                || responsible.toLowerCase(Locale.ROOT).contains(words);
    }

    private Comparator<ProjectRow> order() {
        Comparator<ProjectRow> byNumber = Comparator.comparingInt(ProjectRow::no);
        Comparator<ProjectRow> wanted = switch (sort) {
            case NO -> directed(byNumber);
            case TITLE -> directed(Comparator.comparing(ProjectRow::title));
            case PROGRESS ->
                Comparator.<ProjectRow, Boolean>comparing(row -> Objects.isNull(row.progress()))
                        .thenComparing(directed(Comparator.comparing(
                                ProjectRow::progress, Comparator.nullsLast(Comparator.naturalOrder()))));
            case LIGHT ->
                Comparator.<ProjectRow, Boolean>comparing(row -> row.light() == Light.UNKNOWN)
                        .thenComparing(directed(Comparator.comparing(ProjectRow::light)));
            case LATE -> directed(Comparator.comparing(ProjectRow::late));
        };
        return wanted.thenComparing(byNumber);
    }

    private Comparator<ProjectRow> directed(Comparator<ProjectRow> order) {
        return descending ? order.reversed() : order;
    }

    /** What a cursor into this list holds for. */
    public String name(int year) {
        return "projects " + year + " " + this;
    }
}
