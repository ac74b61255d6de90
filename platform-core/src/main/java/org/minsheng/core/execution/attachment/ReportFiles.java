package org.minsheng.core.execution.attachment;

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
import org.minsheng.core.execution.attachment.AttachedFiles.Attached;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.execution.subject.Subjects;
import org.minsheng.core.ground.files.FileId;
import org.minsheng.core.ground.files.Files;
import org.minsheng.core.ground.files.StoredFile;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which files a report has. They hang on what was handed in at one time, like its figures: a correction takes nothing away
 * from what was confirmed. Whoever sees the report sees them; no grant lets them cross to another congress.
 */
@Component
public class ReportFiles {

    static final int MOST_PHOTOS = 9;
    static final int MOST_DOCUMENTS = 5;

    private final AttachedFiles attached;
    private final Files files;
    private final Subjects subjects;

    ReportFiles(AttachedFiles attached, Files files, Subjects subjects) {
        this.attached = attached;
        this.files = files;
        this.subjects = subjects;
    }

    /**
     * The submission has these files, in this order, in the transaction in which it is handed in. What only a submission that
     * it replaces has is deleted.
     *
     * @param named null are those of the submission before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(HandedIn submission, @Nullable List<AttachedForm> named, Actor by) {
        if (named != null) {
            attachNamed(submission, named, by);
        } else if (!submission.isFirst()) {
            attached.carryOver(submission);
        }
        forgetBefore(submission);
    }

    private void attachNamed(HandedIn submission, List<AttachedForm> named, Actor by) {
        Set<FileId> now = named.stream().map(AttachedForm::file).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<FileId> before = attached.on(submission.kind(), submission.subject()).stream()
                .filter(each -> each.month().equals(submission.month()))
                .map(Attached::file)
                .collect(Collectors.toSet());
        requireFew(now, named.size());
        files.keep(without(now, before), by);
        for (int i = 0; i < named.size(); i++) {
            attached.add(submission, i, named.get(i));
        }
    }

    /** Its figures hold from now on, and with them its files: those of what was confirmed before are deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(HandedIn submission) {
        forgetBefore(submission);
    }

    private void forgetBefore(HandedIn submission) {
        Set<FileId> gone = submission.isFirst() ? Set.of() : attached.leaveOnly(submission);
        if (!gone.isEmpty()) {
            files.forget(gone);
        }
    }

    private void requireFew(Set<FileId> now, int named) {
        Collection<StoredFile> all = files.all(now).values();
        long photos = all.stream().filter(each -> each.type().isPhoto()).count();
        if (now.size() < named || photos > MOST_PHOTOS || all.size() - photos > MOST_DOCUMENTS) {
            throw new TooManyFiles();
        }
    }

    /** Of all months, in the order in which each submission names them. */
    @Transactional(readOnly = true)
    public List<ReportFile> of(ReportKind kind, UUID subject, Sight sight) {
        requireSeen(subject, sight);
        List<Attached> all = attached.on(kind, subject);
        Map<FileId, StoredFile> known =
                files.all(all.stream().map(Attached::file).collect(Collectors.toSet()));
        return all.stream()
                .map(each -> ReportFile.of(Objects.requireNonNull(known.get(each.file())), each))
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

    private static Set<FileId> without(Set<FileId> all, Set<FileId> others) {
        Set<FileId> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }
}
