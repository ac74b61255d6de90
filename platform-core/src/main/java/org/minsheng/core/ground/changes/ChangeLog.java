package org.minsheng.core.ground.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notes changes in the transaction that makes them, under the version which that transaction produces. */
@Component
public class ChangeLog {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final JsonMapper json;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** What was edited of one thing, which has this version since. */
    public record Edited(UUID subject, long version, Stream<Edit> edits) {}

    /** Notes the fields that really changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID subject, long version, Actor by, Stream<Edit> edits) {
        note(Stream.of(new Edited(subject, version, edits)), by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID subject, long version, Actor by, Edit... edits) {
        note(subject, version, by, Stream.of(edits));
    }

    /** The same of several things, in as few statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Stream<Edited> edited, Actor by) {
        MapSqlParameterSource[] rows = edited.flatMap(each ->
                        each.edits.filter(Edit::changesAnything).map(edit -> row(each.subject, each.version, by, edit)))
                .toArray(MapSqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate("""
                    insert into change (subject, version, at, by_person, by_name, field, of_what, from_value, to_value)
                    values (:subject, :version, :at, :person, :name, :field, :of, cast(:from as jsonb), cast(:to as jsonb))
                    """, rows);
        }
    }

    private MapSqlParameterSource row(UUID subject, long version, Actor by, Edit edit) {
        return new MapSqlParameterSource()
                .addValue("subject", subject)
                .addValue("version", version)
                .addValue("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .addValue("person", by.person())
                .addValue("name", by.name())
                .addValue("field", edit.field())
                .addValue("of", edit.of())
                .addValue("from", written(edit.from()))
                .addValue("to", written(edit.to()));
    }

    /** What happened to it after that version, oldest first. */
    @Transactional(readOnly = true)
    public List<Change> since(UUID subject, long version) {
        return jdbc.sql("select at, by_name, field, of_what, from_value, to_value from change"
                        + " where subject = ? and version > ? order by id")
                .params(subject, version)
                .query((row, n) -> change(row))
                .list();
    }

    /** Everything that ever happened to it, latest first. */
    @Transactional(readOnly = true)
    public List<Change> of(UUID subject) {
        return since(subject, -1).reversed();
    }

    private Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("field"),
                row.getString("of_what"),
                read(row.getString("from_value")),
                read(row.getString("to_value")),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private @Nullable Object read(@Nullable String value) {
        return value == null ? null : json.readValue(value, Object.class);
    }
}
