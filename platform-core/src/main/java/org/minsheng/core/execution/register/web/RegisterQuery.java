package org.minsheng.core.execution.register.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectState;
import org.minsheng.core.execution.register.ProjectSearch;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.endpoints.lists.Order;

/** The filters and the order of the register, as they stand in the address. */
record RegisterQuery(
        @Nullable Integer year,
        @Nullable UUID department,
        @Nullable Light light,
        @Nullable ProjectType type,
        @Nullable ProjectState state,
        @Nullable Boolean late,
        @Nullable Boolean returned,
        @Nullable String q,
        @Nullable SortBy sort,
        @Nullable Order order) {

    enum SortBy {
        no,
        title,
        progress,
        light,
        late;

        ProjectSearch.Sort sort() {
            return switch (this) {
                case no -> ProjectSearch.Sort.NO;
                case title -> ProjectSearch.Sort.TITLE;
                case progress -> ProjectSearch.Sort.PROGRESS;
                case light -> ProjectSearch.Sort.LIGHT;
                case late -> ProjectSearch.Sort.LATE;
            };
        }
    }

    int yearOr(LocalDate today) {
        return year == null ? today.getYear() : year;
    }

    ProjectSearch search() {
        return new ProjectSearch(
                DepartmentId.ofNullable(department),
                light,
                type,
                state,
                late,
                returned,
                q == null || q.isBlank() ? null : q,
                sort == null ? ProjectSearch.Sort.NO : sort.sort(),
                order == Order.desc);
    }
}
