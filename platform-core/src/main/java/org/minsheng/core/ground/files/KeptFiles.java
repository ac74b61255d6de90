package org.minsheng.core.ground.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.minsheng.core.ground.files.Pictures.Size;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of files, beside their content. Its life is in this table: ARRIVING before there is content, LOOSE with it,
 * KEPT once something names it, FORGOTTEN when nothing does any more.
 */
@Component
@Transactional
class KeptFiles {

    private static final String FORGETTABLE =
            "(state = 'FORGOTTEN' or state in ('ARRIVING', 'LOOSE') and came_at < now() - :unclaimed * interval '1 second')";

    private final JdbcClient jdbc;

    KeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What room is taken.
     *
     * @param loose how many files one person has sent, or is sending, that nothing names
     */
    record Taken(long bytes, int loose, long looseBytes) {}

    /**
     * Until the transaction ends no other file of this tenant is counted: several at once can't all find the same room. A
     * statement of its own waits for the others, so that the one that counts sees what they wrote.
     */
    Taken takenOneAtATime(Actor from) {
        jdbc.sql("select pg_advisory_xact_lock(cast(cast('stored_file' as regclass) as bigint))")
                .query(row -> {});
        return jdbc.sql("""
                        select coalesce(sum(bytes), 0) as bytes, count(*) filter (where loose) as loose,
                               coalesce(sum(bytes) filter (where loose), 0) as loose_bytes
                        from (select bytes, state in ('ARRIVING', 'LOOSE') and came_from = ? as loose from stored_file)""")
                .param(from.person())
                .query((row, n) -> new Taken(row.getLong("bytes"), row.getInt("loose"), row.getLong("loose_bytes")))
                .single();
    }

    StoredFile arriving(CheckedFile file, Actor from) {
        FileId id = FileId.fresh();
        Size size = file.size();
        jdbc.sql("""
                        insert into stored_file (id, state, name, type, bytes, sha256, width, height, came_from)
                        values (:id, 'ARRIVING', :name, :type, :bytes, :sha256, :width, :height, :from)""")
                .param("id", id.value())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("width", size == null ? null : size.width())
                .param("height", size == null ? null : size.height())
                .param("from", from.person())
                .update();
        return require(List.of(id)).getFirst();
    }

    /** Whether content is still waited for; nothing if there is no such file any more. */
    Optional<Boolean> isArriving(FileId id) {
        return jdbc.sql("select state = 'ARRIVING' from stored_file where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional();
    }

    boolean arrived(FileId id) {
        return jdbc.sql("update stored_file set state = 'LOOSE' where id = ? and state = 'ARRIVING'")
                        .param(id.value())
                        .update()
                == 1;
    }

    /**
     * Those of them that this person sent and nothing names yet; none that a sweep may have begun to delete, for its content
     * may be gone where its row came back.
     */
    int keep(Collection<FileId> ids, Actor from, Duration unclaimed) {
        return jdbc.sql("""
                        update stored_file set state = 'KEPT'
                        where id = any (:ids) and state = 'LOOSE' and came_from = :from
                          and came_at >= now() - :unclaimed * interval '1 second'""")
                .param("ids", Key.values(ids))
                .param("from", from.person())
                .param("unclaimed", unclaimed.toSeconds())
                .update();
    }

    int forget(Collection<FileId> ids) {
        return jdbc.sql("update stored_file set state = 'FORGOTTEN' where id = any (:ids) and state = 'KEPT'")
                .param("ids", Key.values(ids))
                .update();
    }

    int withdraw(FileId id, Actor from) {
        return jdbc.sql("update stored_file set state = 'FORGOTTEN' where id = ? and state = 'LOOSE' and came_from = ?")
                .params(id.value(), from.person())
                .update();
    }

    Optional<StoredFile> looseOf(FileId id, Actor from) {
        return jdbc.sql("select * from stored_file where id = ? and state = 'LOOSE' and came_from = ?")
                .params(id.value(), from.person())
                .query(KeptFiles::file)
                .optional();
    }

    List<StoredFile> require(Collection<FileId> ids) {
        return jdbc.sql("select * from stored_file where id = any (:ids)")
                .param("ids", Key.values(ids))
                .query(KeptFiles::file)
                .list();
    }

    /** Held until the transaction ends, and not those that another instance holds. */
    List<FileId> forgettable(Duration unclaimed, int most) {
        return jdbc.sql("select id from stored_file where " + FORGETTABLE + " limit :most for update skip locked")
                .param("unclaimed", unclaimed.toSeconds())
                .param("most", most)
                .query((row, n) -> FileId.in(row, "id"))
                .list();
    }

    void delete(FileId id) {
        jdbc.sql("delete from stored_file where id = ?").param(id.value()).update();
    }

    Optional<Instant> oldestUnclaimed() {
        return jdbc.sql("select min(came_at) from stored_file where state in ('ARRIVING', 'LOOSE')")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                FileId.in(row, "id"),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("bytes"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class));
    }
}
