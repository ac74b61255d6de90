package org.minsheng.admin.linkage;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.onboarding.Period;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All grants with all that happened to them, and how far platform-core has heard. */
@Component
class LinkageGrants {

    private final JdbcClient jdbc;

    LinkageGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number of the next change. Whoever has it holds everyone else off until the transaction ends, so that a reader
     * who has seen a version has seen all below it; agreements are rare enough for that.
     */
    long nextVersion() {
        return jdbc.sql("update linkage_version set value = value + 1 returning value")
                .query(Long.class)
                .single();
    }

    void add(LinkageGrant grant) {
        Terms terms = grant.terms();
        jdbc.sql("""
                insert into linkage_grant (id, grantor, grantee, proposer, kinds, projects, valid_from, valid_until,
                                           state, was_active, reason, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        grant.id(),
                        grant.grantor().value(),
                        grant.grantee().value(),
                        grant.proposer().value(),
                        kinds(terms),
                        projects(terms),
                        terms.period().from(),
                        terms.period().until(),
                        grant.state().name(),
                        grant.wasActive(),
                        grant.reason(),
                        grant.version()))
                .update();
        addHistory(grant);
    }

    /** The change is told to core at once by whoever made it; the sweep steps in if that has not worked. */
    void update(LinkageGrant grant) {
        Terms terms = grant.terms();
        jdbc.sql("""
                update linkage_grant
                set kinds = ?, projects = ?, valid_from = ?, valid_until = ?, state = ?, was_active = ?, reason = ?,
                    version = ?, attempts = 0, due_at = clock_timestamp() + interval '2 seconds'
                where id = ?""")
                .params(Arrays.asList(
                        kinds(terms),
                        projects(terms),
                        terms.period().from(),
                        terms.period().until(),
                        grant.state().name(),
                        grant.wasActive(),
                        grant.reason(),
                        grant.version(),
                        grant.id()))
                .update();
        addHistory(grant);
    }

    private void addHistory(LinkageGrant grant) {
        GrantStep step = grant.history().getLast();
        Party by = step.by();
        jdbc.sql("""
                insert into linkage_grant_history (grant_id, version, at, by_tenant, by_role, what, kinds, projects,
                                                   valid_from, valid_until, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        grant.id(),
                        step.version(),
                        step.at().atOffset(java.time.ZoneOffset.UTC),
                        by == null ? null : by.tenant().value(),
                        by == null ? null : by.role().name(),
                        step.what().name(),
                        kinds(step.terms()),
                        projects(step.terms()),
                        step.terms().period().from(),
                        step.terms().period().until(),
                        step.reason()))
                .update();
    }

    /** Only for the two it concerns; anyone else's does not exist. */
    Optional<LinkageGrant> find(UUID id, TenantId reader) {
        return read("where id = ? and ? in (grantor, grantee)", id, reader.value()).stream()
                .findFirst();
    }

    /** For the calendar, which concerns nobody and everybody. */
    Optional<LinkageGrant> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    List<LinkageGrant> concerning(TenantId tenant) {
        return read("where ? in (grantor, grantee) order by version desc", tenant.value());
    }

    List<LinkageGrant> open() {
        return read("where state in ('PROPOSED', 'ACTIVE')");
    }

    /** Changes that core should know, in the order in which they were committed. */
    List<LinkageGrant> changedAfter(long version, int limit) {
        return read("where version > ? and was_active order by version limit ?", version, limit);
    }

    /** Ours to tell core for as long as the lease; whoever dies meanwhile leaves it to the next sweep. */
    List<LinkageGrant> claimUndelivered(Duration lease, int limit) {
        List<UUID> claimed = jdbc.sql("""
                update linkage_grant set due_at = clock_timestamp() + make_interval(secs => :lease), attempts = attempts + 1
                where id in (select id from linkage_grant
                             where was_active and acknowledged < version and due_at <= clock_timestamp()
                             order by due_at limit :limit for update skip locked)
                returning id""")
                .param("lease", lease.toMillis() / 1000.0)
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return claimed.isEmpty() ? List.of() : read("where id = any (?)", (Object) claimed.toArray(UUID[]::new));
    }

    void delivered(UUID id, long version) {
        jdbc.sql("update linkage_grant set acknowledged = greatest(acknowledged, ?) where id = ?")
                .params(version, id)
                .update();
    }

    /** The pause doubles with each attempt since the last change, up to the longest. */
    void undelivered(UUID id, long version, Duration firstPause, Duration longestPause) {
        jdbc.sql("""
                update linkage_grant
                set due_at = clock_timestamp() + make_interval(
                        secs => least(:longest, :first * power(2, least(greatest(attempts - 1, 0), 20))))
                where id = :id and version = :version""")
                .param("first", firstPause.toMillis() / 1000.0)
                .param("longest", longestPause.toMillis() / 1000.0)
                .param("id", id)
                .param("version", version)
                .update();
    }

    long countUndelivered() {
        return jdbc.sql("select count(*) from linkage_grant where was_active and acknowledged < version")
                .query(Long.class)
                .single();
    }

    private List<LinkageGrant> read(String which, Object... params) {
        List<Row> rows = jdbc.sql("select * from linkage_grant " + which)
                .params(params)
                .query((row, n) -> Row.of(row))
                .list();
        Map<UUID, List<HistoryRow>> history = history(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.grant(history.getOrDefault(row.id(), List.of()).stream()
                        .map(HistoryRow::step)
                        .toList()))
                .toList();
    }

    private Map<UUID, List<HistoryRow>> history(Collection<UUID> grants) {
        if (grants.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from linkage_grant_history where grant_id = any (?) order by grant_id, version")
                .param(grants.toArray(UUID[]::new))
                .query((row, n) -> HistoryRow.of(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(HistoryRow::grant));
    }

    private static String[] kinds(Terms terms) {
        return terms.kinds().stream().map(ShareKind::name).toArray(String[]::new);
    }

    private static UUID @Nullable [] projects(Terms terms) {
        Set<UUID> projects = terms.projects();
        return projects == null ? null : projects.toArray(UUID[]::new);
    }

    private static Terms terms(ResultSet row) throws SQLException {
        Set<ShareKind> kinds = EnumSet.noneOf(ShareKind.class);
        for (String kind : (String[]) row.getArray("kinds").getArray()) {
            kinds.add(ShareKind.valueOf(kind));
        }
        @Nullable Array projects = row.getArray("projects");
        @Nullable Date until = row.getDate("valid_until");
        return new Terms(
                kinds,
                projects == null ? null : new TreeSet<>(Arrays.asList((UUID[]) projects.getArray())),
                new Period(row.getDate("valid_from").toLocalDate(), until == null ? null : until.toLocalDate()));
    }

    private record Row(
            UUID id,
            TenantId grantor,
            TenantId grantee,
            TenantId proposer,
            Terms terms,
            LinkageGrant.State state,
            boolean wasActive,
            @Nullable String reason,
            long version,
            long acknowledged) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    new TenantId(row.getString("grantor")),
                    new TenantId(row.getString("grantee")),
                    new TenantId(row.getString("proposer")),
                    LinkageGrants.terms(row),
                    LinkageGrant.State.valueOf(row.getString("state")),
                    row.getBoolean("was_active"),
                    row.getString("reason"),
                    row.getLong("version"),
                    row.getLong("acknowledged"));
        }

        LinkageGrant grant(List<GrantStep> history) {
            return new LinkageGrant(
                    id, grantor, grantee, proposer, terms, state, wasActive, reason, version, acknowledged, history);
        }
    }

    private record HistoryRow(UUID grant, GrantStep step) {

        static HistoryRow of(ResultSet row) throws SQLException {
            @Nullable String tenant = row.getString("by_tenant");
            @Nullable String role = row.getString("by_role");
            var by = tenant == null || role == null ? null : new Party(new TenantId(tenant), Role.valueOf(role));
            return new HistoryRow(
                    row.getObject("grant_id", UUID.class),
                    new GrantStep(
                            row.getLong("version"),
                            Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                    .toInstant(),
                            by,
                            GrantStep.What.valueOf(row.getString("what")),
                            LinkageGrants.terms(row),
                            row.getString("reason")));
        }
    }
}
