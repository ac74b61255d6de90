package org.minsheng.core.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.clocks.Clocks;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** A file is its sender's, then a report's, and always its tenant's. */
@CoreTest
@NullUnmarked
class FilesOfOthersTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    TenantWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    @Autowired
    FileStore store;

    @Autowired
    FileSweep sweep;

    @Autowired
    FileCheck check;

    @Autowired
    KeptFiles kept;

    @Autowired
    Clocks clocks;

    TenantId ours;
    Actor clerk;
    CheckedFile photo;

    @BeforeEach
    void a_photo_and_a_city() {
        ours = tenants.freshCity();
        clerk = clerkOf(ours);
        photo = check.check("a.jpg", SamplePictures.jpeg(60, 40));
    }

    @Test
    void nobody_keeps_what_somebody_else_sent() {
        FileId id = taken();
        Actor other = clerkOf(ours);
        assertThatThrownBy(() -> keep(id, other)).isInstanceOf(FileRefused.class);
        TenantScope.run(ours, () -> {
            files.withdraw(id, other);
            assertThat(files.looseOf(id, other)).isEmpty();
            assertThat(files.looseOf(id, clerk)).isPresent();
        });
    }

    @Test
    void a_file_of_another_tenant_is_not_there_also_when_its_row_is_planted() {
        FileId id = taken();
        keep(id, clerk);
        TenantId theirs = tenants.freshCity();
        work.run(theirs, () -> jdbc.sql("""
                                insert into stored_file (id, state, name, type, bytes, sha256, width, height, came_from)
                                values (?, 'KEPT', 'a.jpg', 'JPEG', 1, '', 1, 1, ?)""").params(id.value(), clerk.person()).update());
        assertThatThrownBy(() -> TenantScope.run(theirs, () -> files.open(id, FileShape.WHOLE)))
                .isInstanceOf(NotFound.class);
        work.run(theirs, () -> files.forget(Set.of(id)));
        TenantScope.run(theirs, () -> sweep.strike(theirs, Set.of("")));
        assertThat(open(id)).isNotEmpty();
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        long one = photo.bytes();
        Files narrow = limitedTo(2 * one, 60, 2 * one);
        work.run(ours, () -> narrow.expect(photo, clerk));
        work.run(ours, () -> narrow.expect(photo, clerk));
        refuses(narrow, clerk, "files-full");
    }

    @Test
    void one_person_uploads_no_more_than_is_handed_in_in_a_while() {
        long one = photo.bytes();
        for (Files narrow : List.of(limitedTo(100 * one, 2, 100 * one), limitedTo(100 * one, 60, 2 * one))) {
            Actor person = clerkOf(ours);
            FileId first = work.in(ours, () -> narrow.expect(photo, person)).id();
            TenantScope.run(ours, () -> narrow.take(first, photo));
            work.run(ours, () -> narrow.expect(photo, person));
            refuses(narrow, person, "files-too-many-loose");
            work.run(ours, () -> narrow.expect(photo, clerkOf(ours)));
            keep(first, person);
            work.run(ours, () -> narrow.expect(photo, person));
            refuses(narrow, person, "files-too-many-loose");
        }
    }

    @Test
    void several_at_once_do_not_all_find_the_same_room() throws Exception {
        Files narrow = limitedTo(
                DataSize.ofGigabytes(1).toBytes(), 3, DataSize.ofGigabytes(1).toBytes());
        CyclicBarrier together = new CyclicBarrier(6);
        int taken = 0;
        try (var uploads = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> all = Collections.nCopies(6, () -> {
                together.await();
                return work.in(ours, () -> isTaken(narrow));
            });
            for (Future<Boolean> upload : uploads.invokeAll(all)) {
                taken += upload.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(3);
    }

    private boolean isTaken(Files narrow) {
        try {
            narrow.expect(photo, clerk);
            Thread.sleep(50); // the others come before this is committed
            return true;
        } catch (FileRefused full) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Files limitedTo(long mostOfTenant, int mostLoose, long mostLooseBytes) {
        FilesProperties settings = new FilesProperties(
                Path.of("target"),
                null,
                DataSize.ofBytes(mostOfTenant),
                mostLoose,
                DataSize.ofBytes(mostLooseBytes),
                8,
                1,
                Duration.ofHours(24));
        return new Files(kept, store, settings, clocks);
    }

    private void refuses(Files narrow, Actor person, String slug) {
        assertThatThrownBy(() -> work.run(ours, () -> narrow.expect(photo, person)))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.getBody().getType().toString())
                                .endsWith(slug));
    }

    private FileId taken() {
        FileId id = TenantScope.call(ours, () -> files.expect(photo, clerk).id());
        TenantScope.run(ours, () -> files.take(id, photo));
        return id;
    }

    private void keep(FileId id, Actor by) {
        work.run(ours, () -> files.keep(Set.of(id), by));
    }

    private byte[] open(FileId id) {
        try (InputStream in = TenantScope.call(ours, () -> files.open(id, FileShape.WHOLE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Actor clerkOf(TenantId tenant) {
        return new Actor(UUID.randomUUID(), "", tenant, Set.of(Role.DEPARTMENT_CLERK), null);
    }
}
