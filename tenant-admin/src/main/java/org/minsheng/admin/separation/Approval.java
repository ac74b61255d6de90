package org.minsheng.admin.separation;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** One person wants to do something; a second one agrees to exactly that; then the first does it, once and soon. */
@Entity
class Approval {

    static final Duration WAITS = Duration.ofDays(7);
    static final Duration HOLDS = Duration.ofHours(24);

    @EmbeddedId
    private ApprovalId id;

    private @Nullable TenantId tenant;

    @Enumerated(EnumType.STRING)
    @Column
    private Deed deed;

    @Column
    private UUID subject;

    @Column
    private String subjectName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private String[] roles;

    private @Nullable UUID department;

    @Enumerated(EnumType.STRING)
    private @Nullable Separation separation;

    private boolean securityAlone;

    @Column
    private UUID askedBy;

    @Column
    private String askedName;

    @Column
    private Instant askedAt;

    private @Nullable UUID decidedBy;
    private @Nullable String decidedName;
    private @Nullable Instant decidedAt;
    private @Nullable Boolean agreed;
    private @Nullable Instant spentAt;

    @Version
    private long version;

    protected Approval() {}

    Approval(Asker asker, Deed deed, Wanted wanted, boolean securityAlone, Instant at) {
        this.tenant = asker.tenant();
        this.deed = deed;
        this.subject = wanted.subject();
        this.subjectName = wanted.name();
        this.roles = names(wanted.roles());
        this.department = wanted.department();
        this.separation = wanted.separation();
        this.securityAlone = securityAlone;
        this.askedBy = asker.person();
        this.askedName = asker.name();
        this.askedAt = at;
    }

    /** Nobody agrees with themselves; what was decided stays so. */
    void decide(boolean agreed, Asker by, Instant at) {
        if (state(at) != Approvals.State.WAITING) {
            throw new ApprovalDecidedAlready();
        }
        if (by.person().equals(askedBy)) {
            throw new OwnApproval();
        }
        this.agreed = agreed;
        this.decidedBy = by.person();
        this.decidedName = by.name();
        this.decidedAt = at;
    }

    void spend(Instant at) {
        this.spentAt = at;
    }

    /** What was agreed to is done within a day, or asked for again. */
    Approvals.State state(Instant now) {
        if (spentAt != null) {
            return Approvals.State.SPENT;
        }
        if (decidedAt == null) {
            return now.isBefore(askedAt.plus(WAITS)) ? Approvals.State.WAITING : Approvals.State.OVER;
        }
        if (!Boolean.TRUE.equals(agreed)) {
            return Approvals.State.REFUSED;
        }
        return now.isBefore(decidedAt.plus(HOLDS)) ? Approvals.State.AGREED : Approvals.State.OVER;
    }

    /** The end of waiting or of holding. */
    Instant until() {
        return decidedAt == null ? askedAt.plus(WAITS) : decidedAt.plus(HOLDS);
    }

    boolean isAskedBy(UUID person) {
        return askedBy.equals(person);
    }

    boolean isFor(Wanted wanted) {
        return roles().equals(wanted.roles())
                && Objects.equals(department, wanted.department())
                && separation == wanted.separation();
    }

    /** What was agreed to, for the history. */
    String terms() {
        return subjectName + " " + subject + " " + String.join(",", roles)
                + (department == null ? "" : " " + department) + (separation == null ? "" : " " + separation);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    ApprovalId id() {
        return id;
    }

    @Nullable TenantId tenant() {
        return tenant;
    }

    Deed deed() {
        return deed;
    }

    String subjectName() {
        return subjectName;
    }

    Set<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @Nullable Separation separation() {
        return separation;
    }

    boolean securityAlone() {
        return securityAlone;
    }

    @Nullable PersonId decidedBy() {
        return decidedBy == null ? null : new PersonId(decidedBy);
    }

    String askedName() {
        return askedName;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable String decidedName() {
        return decidedName;
    }
}
