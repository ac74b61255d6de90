package org.minsheng.core.exchange.grants;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The grants that the tenant in scope gives or holds, by its own mirror of them and the business clock. */
@Component
public class Grants {

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the tenant in scope may see of the other one today: everything of itself, and else what grants say. */
    @Transactional(readOnly = true)
    public Coverage coverageFrom(TenantId grantor) {
        TenantId self = TenantScope.current();
        return grantor.equals(self) ? Coverage.all() : coverage(grantor, self);
    }

    /** Those which the tenant in scope holds today, oldest first. */
    @Transactional(readOnly = true)
    public List<LinkageGrant> heldToday() {
        return jdbc.sql("select * from linkage_grant where grantee = :self and" + HeldToday.HOLDS + "order by id")
                .param("self", TenantScope.current().value())
                .param("today", today())
                .query(Grants::grant)
                .list();
    }

    /** Those which the tenant in scope gives today. */
    public List<LinkageGrant> givenToday() {
        return jdbc.sql("select * from linkage_grant where grantor = :self and" + HeldToday.HOLDS + "order by id")
                .param("self", TenantScope.current().value())
                .param("today", today())
                .query(Grants::grant)
                .list();
    }

    private Coverage coverage(TenantId grantor, TenantId grantee) {
        return new Coverage(jdbc
                .sql("select * from linkage_grant where grantor = :grantor and grantee = :grantee and"
                        + HeldToday.HOLDS)
                .param("grantor", grantor.value())
                .param("grantee", grantee.value())
                .param("today", today())
                .query(Grants::grant)
                .stream()
                .map(LinkageGrant::part)
                .toList());
    }

    /**
     * Whether the source's grants cover these projects today. They stay locked until the mirror is stored, so an ending
     * either waits and then removes the mirror, or comes first and is seen here.
     */
    public boolean letsIn(TenantId source, GrantKind kind, Set<UUID> projects) {
        List<Coverage.Part> parts = jdbc
                .sql("select * from linkage_grant where grantor = :source and grantee = :self and" + HeldToday.HOLDS
                        + "and :kind = any (kinds) order by id for share")
                .param("source", source.value())
                .param("self", TenantScope.current().value())
                .param("today", today())
                .param("kind", kind.name())
                .query(Grants::grant)
                .stream()
                .map(LinkageGrant::part)
                .toList();
        return new Coverage(parts).covers(kind, projects);
    }

    /** Whether the source read through a grant that the tenant in scope has given, now or at some time. */
    public boolean gave(GrantId grant, TenantId source) {
        return jdbc.sql(
                        "select exists (select 1 from linkage_grant where id = :id and grantor = :self and grantee = :source)")
                .param("id", grant.value())
                .param("self", TenantScope.current().value())
                .param("source", source.value())
                .query(Boolean.class)
                .single();
    }

    /** Takes the grant if it is newer than the mirror; false if the mirror knows better. */
    boolean take(LinkageGrant grant) {
        return jdbc.sql("""
                        insert into linkage_grant as known
                            (id, version, grantor, grantee, kinds, projects, valid_from, valid_until, state)
                        values (:id, :version, :grantor, :grantee, :kinds, :projects, :from, :until, :state)
                        on conflict (id) do update set
                            version = excluded.version, kinds = excluded.kinds, projects = excluded.projects,
                            valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                            state = excluded.state, lapsed = false
                        where known.version < excluded.version
                          and known.grantor = excluded.grantor and known.grantee = excluded.grantee
                        """)
                        .param("id", grant.id().value())
                        .param("version", grant.version())
                        .param("grantor", grant.grantor().value())
                        .param("grantee", grant.grantee().value())
                        .param(
                                "kinds",
                                grant.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
                        .param(
                                "projects",
                                grant.projects() == null
                                        ? null
                                        : grant.projects().toArray(UUID[]::new))
                        .param("from", grant.from())
                        .param("until", grant.until())
                        .param("state", grant.state().name())
                        .update()
                == 1;
    }

    /** Whether this id is known as a grant between two others than the ones it now names. */
    boolean contradicts(LinkageGrant grant) {
        return jdbc.sql("select exists (select 1 from linkage_grant"
                        + " where id = :id and (grantor <> :grantor or grantee <> :grantee))")
                .param("id", grant.id().value())
                .param("grantor", grant.grantor().value())
                .param("grantee", grant.grantee().value())
                .query(Boolean.class)
                .single();
    }

    /** Grants given whose material has not been appended since they opened or changed. */
    List<LinkageGrant> unserved() {
        return jdbc.sql("select * from linkage_grant where grantor = :self and served_version < version and"
                        + HeldToday.HOLDS + "order by id for update skip locked")
                .param("self", TenantScope.current().value())
                .param("today", today())
                .query(Grants::grant)
                .list();
    }

    void markServed(LinkageGrant grant) {
        jdbc.sql("update linkage_grant set served_version = version where id = :id")
                .param("id", grant.id().value())
                .update();
    }

    /** The grantee has to get everything again, whatever it was sent before. */
    void markUnserved(GrantId grant) {
        jdbc.sql("update linkage_grant set served_version = 0 where id = :id")
                .param("id", grant.value())
                .update();
    }

    /** Marks those held whose last day has gone by since the last look, and says whose they were. */
    public Set<TenantId> lapse() {
        return jdbc
                .sql("""
                        update linkage_grant set lapsed = true
                        where grantee = :self and state = 'ACTIVE' and not lapsed and valid_until < :today
                        returning grantor
                        """)
                .param("self", TenantScope.current().value())
                .param("today", today())
                .query(String.class)
                .stream()
                .map(TenantId::new)
                .collect(Collectors.toSet());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    static LinkageGrant grant(ResultSet row, int number) throws SQLException {
        UUID[] projects = array(row, "projects", UUID[].class);
        return new LinkageGrant(
                GrantId.in(row, "id"),
                row.getLong("version"),
                new TenantId(row.getString("grantor")),
                new TenantId(row.getString("grantee")),
                kinds(Objects.requireNonNull(array(row, "kinds", String[].class))),
                projects == null ? null : Set.of(projects),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                GrantState.valueOf(row.getString("state")));
    }

    private static Set<GrantKind> kinds(String[] names) {
        Set<GrantKind> kinds = EnumSet.noneOf(GrantKind.class);
        Arrays.stream(names).map(GrantKind::valueOf).forEach(kinds::add);
        return kinds;
    }

    private static <T> @Nullable T array(ResultSet row, String column, Class<T> type) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : type.cast(array.getArray());
    }
}
