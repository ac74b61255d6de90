package org.minsheng.admin.membership;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what of a membership, so that whoever comes too late can read it. */
@Component
class MembershipChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    MembershipChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(Membership now, Appointment before, Actor by) {
        record(now, "roles", roles(before), roles(now.appointment()), by);
        record(
                now,
                "department",
                text(before.department()),
                text(now.appointment().department()),
                by);
    }

    void record(Membership now, Membership.State before, Actor by) {
        record(now, "state", before.name(), now.state().name(), by);
    }

    List<Change> since(MembershipId membership, long version) {
        record Row(
                String field,
                @Nullable String before,
                @Nullable String after,
                String byName,
                OffsetDateTime at) {}
        return jdbc
                .sql("select field, before, after, by_name, at from membership_change"
                        + " where membership = ? and version > ? order by version, field")
                .params(membership.value(), version)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Change(
                        row.field(),
                        null,
                        row.before(),
                        row.after(),
                        row.byName(),
                        row.at().toInstant()))
                .toList();
    }

    private void record(Membership now, String field, @Nullable String before, @Nullable String after, Actor by) {
        if (java.util.Objects.equals(before, after)) {
            return;
        }
        jdbc.sql("insert into membership_change (membership, version, field, before, after, by_person, by_name, at)"
                        + " values (:membership, :version, :field, :before, :after, :person, :name, :at)")
                .param("membership", now.id().value())
                .param("version", now.version())
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .param("person", by.person())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static String roles(Appointment appointment) {
        return appointment.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
