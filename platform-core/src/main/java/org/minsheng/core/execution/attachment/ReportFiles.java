package org.minsheng.core.execution.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.execution.subject.Subjects;
import org.minsheng.core.ground.files.FileId;
import org.minsheng.core.ground.files.Files;
import org.minsheng.core.ground.files.StoredFile;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files the report of a month has. Whoever sees the report sees them; no grant lets them cross to another congress. */
@Component
public class ReportFiles {

    static final int MOST_PHOTOS = 9;
    static final int MOST_DOCUMENTS = 5;

    private final JdbcClient jdbc;
    private final Files files;
    private final Subjects subjects;

    ReportFiles(JdbcClient jdbc, Files files, Subjects subjects) {
        this.jdbc = jdbc;
        this.files = files;
        this.subjects = subjects;
    }

    private record Attached(
            FileId file, YearMonth month, @Nullable String caption) {}

    /**
     * From now on the report has these files, in this order, in the transaction in which it is handed in; what it had and does
     * not name any more is deleted.
     *
     * @param named null leaves it at those that it has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(ReportKind kind, UUID subject, YearMonth month, @Nullable List<AttachedForm> named, Actor by) {
        if (named == null) {
            return;
        }
        Set<FileId> now = named.stream().map(AttachedForm::file).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<FileId> before = of(kind, subject).stream()
                .filter(each -> each.month.equals(month))
                .map(Attached::file)
                .collect(Collectors.toSet());
        requireFew(now, named.size());
        files.keep(without(now, before), by);
        jdbc.sql("delete from report_file where subject_id = ? and month = ?")
                .params(subject, month.toString())
                .update();
        files.forget(without(before, now));
        for (int i = 0; i < named.size(); i++) {
            insert(kind, subject, month, i, named.get(i));
        }
    }

    private void requireFew(Set<FileId> now, int named) {
        Collection<StoredFile> all = files.all(now).values();
        long photos = all.stream().filter(each -> each.type().isPhoto()).count();
        if (now.size() < named || photos > MOST_PHOTOS || all.size() - photos > MOST_DOCUMENTS) {
            throw new TooManyFiles();
        }
    }

    private void insert(ReportKind kind, UUID subject, YearMonth month, int position, AttachedForm file) {
        jdbc.sql("""
                        insert into report_file (file_id, kind, subject_id, month, position, caption)
                        values (:file, :kind, :subject, :month, :position, :caption)""")
                .param("file", file.id())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("month", month.toString())
                .param("position", position)
                .param("caption", file.saidCaption())
                .update();
    }

    /** Of all months, in the order in which each report names them. */
    @Transactional(readOnly = true)
    public List<ReportFile> of(ReportKind kind, UUID subject, Sight sight) {
        requireSeen(subject, sight);
        List<Attached> attached = of(kind, subject);
        Map<FileId, StoredFile> known =
                files.all(attached.stream().map(Attached::file).toList());
        return attached.stream()
                .map(each -> ReportFile.of(Objects.requireNonNull(known.get(each.file)), each.month, each.caption))
                .toList();
    }

    /** One that a report of this subject has. */
    @Transactional(readOnly = true)
    public ReportFile require(ReportKind kind, UUID subject, FileId file, Sight sight) {
        return of(kind, subject, sight).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the city shows no longer is not there for its files either. */
    private void requireSeen(UUID subject, Sight sight) {
        if (!subjects.seenBy(sight, subject).containsKey(subject)) {
            throw new NotFound();
        }
    }

    private List<Attached> of(ReportKind kind, UUID subject) {
        return jdbc.sql("select * from report_file where kind = ? and subject_id = ? order by month, position")
                .params(kind.name(), subject)
                .query(ReportFiles::attached)
                .list();
    }

    private static Attached attached(ResultSet row, int number) throws SQLException {
        return new Attached(
                FileId.in(row, "file_id"), YearMonth.parse(row.getString("month")), row.getString("caption"));
    }

    private static Set<FileId> without(Set<FileId> all, Set<FileId> others) {
        Set<FileId> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }
}
