package org.minsheng.core.ground.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes changes in the transaction that makes them, under the version which that transaction produces. */
@Component
public class ChangeLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a field if it really changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID subject, long version, Actor by, String field, @Nullable Object from, @Nullable Object to) {
        if (Objects.equals(from, to)) {
            return;
        }
        jdbc.sql("""
                insert into change (subject, version, at, by_person, by_name, field, from_value, to_value)
                values (:subject, :version, :at, :person, :name, :field, :from, :to)""")
                .param("subject", subject)
                .param("version", version)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("person", by.person())
                .param("name", by.name())
                .param("field", field)
                .param("from", from == null ? null : from.toString())
                .param("to", to == null ? null : to.toString())
                .update();
    }

    /** What happened to it after that version, oldest first. */
    @Transactional(readOnly = true)
    public List<Change> since(UUID subject, long version) {
        return jdbc.sql("select at, by_name, field, from_value, to_value from change"
                        + " where subject = ? and version > ? order by id")
                .params(subject, version)
                .query(ChangeLog::change)
                .list();
    }

    /** Everything that ever happened to it, latest first. */
    @Transactional(readOnly = true)
    public List<Change> of(UUID subject) {
        return since(subject, -1).reversed();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("field"),
                row.getString("from_value"),
                row.getString("to_value"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
