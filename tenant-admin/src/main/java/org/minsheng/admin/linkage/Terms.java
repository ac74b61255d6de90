package org.minsheng.admin.linkage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.Period;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.tenancy.directory.TenantLevel;

/** What is shown, of which projects (null: of all) and when. */
@Embeddable
public record Terms(
        @Column(name = "kinds") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY)
        Set<ShareKind> kinds,

        @Column(name = "projects") @JdbcTypeCode(SqlTypes.ARRAY) @Convert(converter = ProjectId.Column.class) @Nullable Set<ProjectId> projects,

        Period period) {

    public Terms {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("Terms without a kind");
        }
        if (projects != null && projects.isEmpty()) {
            throw new IllegalArgumentException("Named projects without a name");
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        projects = projects == null ? null : Collections.unmodifiableSet(new TreeSet<>(projects));
    }

    /** Whether nothing can be seen under these that could not be seen under the others. */
    boolean within(Terms others) {
        return others.kinds.containsAll(kinds)
                && (others.projects == null || (projects != null && others.projects.containsAll(projects)))
                && others.period.contains(period);
    }

    Terms requireWithin(Terms proposed) {
        var faults = new ArrayList<Fault>();
        if (!proposed.kinds.containsAll(kinds)) {
            faults.add(tooWide("kinds", kinds));
        }
        if (proposed.projects != null && (projects == null || !proposed.projects.containsAll(projects))) {
            faults.add(tooWide("projects", projects == null ? "*" : projects));
        }
        if (!proposed.period.contains(period)) {
            boolean early = period.from().isBefore(proposed.period.from());
            faults.add(tooWide(early ? "from" : "until", early ? period.from() : String.valueOf(period.until())));
        }
        if (!faults.isEmpty()) {
            throw new Flawed(List.copyOf(faults));
        }
        return this;
    }

    /** An agreement on what nobody sends would look like one and show nothing. */
    void requireSentBy(TenantLevel grantor) {
        String code = grantor == TenantLevel.CITY ? "grant.kinds.not-from-city" : "grant.kinds.not-from-district";
        List<Fault> faults = kinds.stream()
                .filter(kind -> !kind.isSentBy(grantor))
                .map(kind -> Fault.inField("kinds", kind.name(), code, kind))
                .toList();
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
    }

    private static Fault tooWide(String field, Object value) {
        return Fault.inField(field, value.toString(), "grant.wider-than-proposed");
    }

    /** The same things at the same time: a second grant of the kind would say nothing new. */
    boolean repeats(Terms others) {
        return kinds.equals(others.kinds)
                && Objects.equals(projects, others.projects)
                && period.overlaps(others.period);
    }
}
