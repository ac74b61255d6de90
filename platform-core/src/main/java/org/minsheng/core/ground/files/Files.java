package org.minsheng.core.ground.files;

import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minsheng.core.ground.files.KeptFiles.Taken;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.clocks.Clocks;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of the tenant in scope. One comes in three steps, so that wherever a process is killed there is neither a row
 * that promises content nor content that nobody knows of: {@link #expect} writes down that it comes, {@link #take} takes its
 * content, and {@link #keep} belongs to the transaction of whatever names it. What stops half-way is swept away after a day.
 */
@Component
public class Files {

    /** After the first that comes; the sweep itself knows better when to look again. */
    private static final Duration FIRST_LOOK = Duration.ofHours(25);

    private final KeptFiles kept;
    private final FileStore store;
    private final FilesProperties settings;
    private final Clocks clocks;

    Files(KeptFiles kept, FileStore store, FilesProperties settings, Clocks clocks) {
        this.kept = kept;
        this.store = store;
        this.settings = settings;
        this.clocks = clocks;
    }

    @Transactional
    public StoredFile expect(CheckedFile file, Actor from) {
        requireRoom(kept.takenOneAtATime(from), file.bytes());
        clocks.setAfterUnlessSet(FileSweep.KIND, FIRST_LOOK);
        return kept.arriving(file, from);
    }

    private void requireRoom(Taken taken, long more) {
        if (taken.bytes() + more > settings.mostOfTenant().toBytes()) {
            throw FileRefused.noRoomLeft();
        }
        if (taken.loose() >= settings.mostLoose()
                || taken.looseBytes() + more > settings.mostLooseBytes().toBytes()) {
            throw FileRefused.tooManyLoose(settings.mostLoose(), settings.mostLooseBytes());
        }
    }

    /**
     * Takes the content of a file that is expected; of one that has it already it takes none. Outside any transaction: a store
     * may be slow, and a connection is not to wait for it.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void take(FileId id, CheckedFile file) {
        if (!kept.isArriving(id).orElseThrow(FileRefused::gone)) {
            return;
        }
        file.contents().forEach((shape, content) -> store.put(FileKey.own(id, shape), content));
        if (!kept.arrived(id) && kept.isArriving(id).isEmpty()) {
            // swept away a day after it was expected, while it came at last: nobody else knows of this content
            file.contents().keySet().forEach(shape -> store.delete(FileKey.own(id, shape)));
            throw FileRefused.gone();
        }
    }

    /** From now on something names them: all of them, which this person has sent, or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Set<FileId> ids, Actor from) {
        if (kept.keep(ids, from, settings.unclaimed()) != ids.size()) {
            throw FileRefused.gone();
        }
    }

    /** Nothing names them any more; once that is certain they are deleted, also by whoever comes after a crash. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Set<FileId> ids) {
        if (kept.forget(ids) > 0) {
            clocks.expectRing(FileSweep.KIND);
        }
    }

    /** Somebody takes back what they sent and nothing names. Done twice, it is done. */
    @Transactional
    public void withdraw(FileId id, Actor from) {
        if (kept.withdraw(id, from) > 0) {
            clocks.expectRing(FileSweep.KIND);
        }
    }

    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> all(Collection<FileId> ids) {
        return kept.require(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    /** For whoever may see it, which is said by whatever names it; to be closed by them. */
    public InputStream open(FileId id, FileShape shape) {
        return store.read(FileKey.own(id, shape)).orElseThrow(NotFound::new);
    }

    /** What this person has sent and nothing names yet. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> looseOf(FileId id, Actor from) {
        return kept.looseOf(id, from);
    }
}
