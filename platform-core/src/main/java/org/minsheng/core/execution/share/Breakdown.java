package org.minsheng.core.execution.share;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.tenancy.TenantId;

/** How a city's target is broken down to its districts. A share that was taken back stays, without a target. */
@Entity
class Breakdown {

    @Id
    private IndicatorId indicatorId;

    @Column
    private ProjectId projectId;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "indicator_id", nullable = false, updatable = false)
    private List<Share> shares = new ArrayList<>();

    @Column
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    protected Breakdown() {}

    Breakdown(IndicatorId indicator, ProjectId project, Instant now) {
        this.indicatorId = indicator;
        this.projectId = project;
        this.changedAt = now;
    }

    /** What became of a district's part; null where it had or has none. */
    record Changed(
            Share share,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {

        Edit edit(Congresses congresses) {
            return new Edit("share", congresses.nameOf(share.district()), from, to);
        }
    }

    /** Replaces all shares by these: who is not among them has none any more. Answers what changed, by district. */
    List<Changed> shareOut(Map<TenantId, BigDecimal> wanted, Instant now) {
        Map<TenantId, Share> known = new HashMap<>();
        shares.forEach(share -> known.put(share.district(), share));
        SortedSet<TenantId> all = new TreeSet<>(known.keySet());
        all.addAll(wanted.keySet());
        List<Changed> changed = new ArrayList<>();
        for (TenantId district : all) {
            Share share = known.get(district);
            BigDecimal from = share == null ? null : share.target();
            BigDecimal to = wanted.get(district);
            if (!Objects.equals(from, to)) {
                changed.add(new Changed(given(share, district, to), from, to));
            }
        }
        this.changedAt = now;
        return changed;
    }

    private Share given(@Nullable Share known, TenantId district, @Nullable BigDecimal target) {
        Share share = known == null ? new Share(district) : known;
        share.give(target);
        if (known == null) {
            shares.add(share);
        }
        return share;
    }

    IndicatorId indicatorId() {
        return indicatorId;
    }

    ProjectId projectId() {
        return projectId;
    }

    /** Those that districts have now. */
    List<Share> shares() {
        return shares.stream().filter(share -> share.target() != null).toList();
    }

    Map<TenantId, BigDecimal> targets() {
        return shares().stream()
                .collect(Collectors.toMap(Share::district, share -> Objects.requireNonNull(share.target())));
    }

    /** 0 before it is first broken down. */
    long version() {
        return version == null ? 0 : version + 1;
    }
}
