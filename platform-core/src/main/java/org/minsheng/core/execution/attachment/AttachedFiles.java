package org.minsheng.core.execution.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.ground.files.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files each submission has. Of a month there are those of the last one and those of the one whose figures hold. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AttachedFiles {

    private final JdbcClient jdbc;

    AttachedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Attached(
            FileId file,
            YearMonth month,
            int revision,
            @Nullable String caption) {}

    List<Attached> on(ReportKind kind, UUID subject) {
        return jdbc.sql(
                        "select * from report_file where kind = ? and subject_id = ? order by month, revision, position")
                .params(kind.name(), subject)
                .query(AttachedFiles::attached)
                .list();
    }

    void add(HandedIn to, int position, AttachedForm file) {
        jdbc.sql("""
                        insert into report_file (kind, subject_id, month, revision, position, file_id, caption)
                        values (:kind, :subject, :month, :revision, :position, :file, :caption)""")
                .param("kind", to.kind().name())
                .param("subject", to.subject())
                .param("month", to.month().toString())
                .param("revision", to.revision())
                .param("position", position)
                .param("file", file.id())
                .param("caption", file.saidCaption())
                .update();
    }

    /** What the submission before has. */
    void carryOver(HandedIn to) {
        about("""
                insert into report_file (kind, subject_id, month, revision, position, file_id, caption)
                select kind, subject_id, month, :revision, position, file_id, caption from report_file
                where subject_id = :subject and month = :month and revision = :revision - 1""", to).update();
    }

    /**
     * Earlier ones have none any more, unless it is their figures that hold.
     *
     * @return what no submission has any more
     */
    Set<FileId> leaveOnly(HandedIn latest) {
        return about("""
                with gone as (delete from report_file
                              where subject_id = :subject and month = :month and revision < :revision
                                and revision is distinct from :counting
                              returning file_id)
                select file_id from gone except
                select file_id from report_file
                where subject_id = :subject and month = :month and revision in (:revision, :counting)""", latest)
                .param("counting", latest.counting(), Types.INTEGER)
                .query((row, n) -> FileId.in(row, "file_id"))
                .set();
    }

    private JdbcClient.StatementSpec about(String sql, HandedIn submission) {
        return jdbc.sql(sql)
                .param("subject", submission.subject())
                .param("month", submission.month().toString())
                .param("revision", submission.revision());
    }

    private static Attached attached(ResultSet row, int number) throws SQLException {
        return new Attached(
                FileId.in(row, "file_id"),
                YearMonth.parse(row.getString("month")),
                row.getInt("revision"),
                row.getString("caption"));
    }
}
