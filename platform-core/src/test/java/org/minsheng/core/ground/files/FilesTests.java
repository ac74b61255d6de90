package org.minsheng.core.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wherever it stops, there is neither a row that promises content nor content that nobody knows of. */
@CoreTest
@NullUnmarked
class FilesTests {

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
    void what_something_names_stays() {
        FileId id = taken();
        keep(id, clerk);
        aDayLater();
        sweep();
        assertThat(open(id)).isEqualTo(photo.contents().get(FileShape.WHOLE));
    }

    @Test
    void killed_before_its_content_came_a_file_is_swept_away() {
        FileId id = expected();
        sweep();
        assertThat(rows()).isEqualTo(1); // it may still be on its way
        aDayLater();
        sweep();
        assertThat(rows()).isZero();
        assertThatThrownBy(() -> keep(id, clerk)).isInstanceOf(FileRefused.class);
    }

    @Test
    void killed_after_half_of_its_content_came_all_of_it_is_swept_away() {
        FileId id = expected();
        TenantScope.run(ours, () -> store.put(FileKey.own(id, FileShape.WHOLE), new byte[] {1}));
        assertThatThrownBy(() -> keep(id, clerk)).isInstanceOf(FileRefused.class);
        aDayLater();
        sweep();
        assertThat(rows()).isZero();
        isGone(id);
    }

    @Test
    void what_nothing_names_is_swept_away_after_a_day() {
        FileId id = taken();
        sweep();
        assertThat(open(id)).isNotEmpty();
        aDayLater();
        sweep();
        assertThat(rows()).isZero();
        isGone(id);
    }

    @Test
    void what_a_sweep_that_was_cut_short_has_deleted_half_of_can_be_named_by_nothing() {
        FileId id = taken();
        aDayLater();
        TenantScope.run(ours, () -> store.delete(FileKey.own(id, FileShape.WHOLE)));
        assertThatThrownBy(() -> keep(id, clerk)).isInstanceOf(FileRefused.class);
        sweep();
        assertThat(rows()).isZero();
        isGone(id);
    }

    @Test
    void what_is_forgotten_is_deleted_at_the_next_sweep_and_not_if_that_is_rolled_back() {
        FileId id = taken();
        keep(id, clerk);
        assertThatThrownBy(() -> work.run(ours, () -> {
                    files.forget(Set.of(id));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        sweep();
        assertThat(open(id)).isNotEmpty();
        work.run(ours, () -> files.forget(Set.of(id)));
        sweep();
        assertThat(rows()).isZero();
        isGone(id);
    }

    @Test
    void content_that_comes_when_its_row_is_gone_leaves_nothing() {
        FileId id = expected();
        aDayLater();
        sweep();
        assertThatThrownBy(() -> TenantScope.run(ours, () -> files.take(id, photo)))
                .isInstanceOf(FileRefused.class);
        isGone(id);
    }

    @Test
    void content_that_comes_again_changes_nothing_also_if_it_is_kept_already() {
        FileId id = taken();
        keep(id, clerk);
        TenantScope.run(ours, () -> files.take(id, check.check("a.jpg", SamplePictures.jpeg(99, 99))));
        assertThat(open(id)).isEqualTo(photo.contents().get(FileShape.WHOLE));
    }

    private FileId expected() {
        return TenantScope.call(ours, () -> files.expect(photo, clerk).id());
    }

    private FileId taken() {
        FileId id = expected();
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

    private void isGone(FileId id) {
        TenantScope.run(ours, () -> {
            for (FileShape shape : FileShape.values()) {
                assertThat(store.read(FileKey.own(id, shape))).isEmpty();
            }
        });
    }

    private void aDayLater() {
        work.run(
                ours,
                () -> jdbc.sql("update stored_file set came_at = came_at - interval '25 hours'")
                        .update());
    }

    private void sweep() {
        TenantScope.run(ours, () -> sweep.strike(ours, Set.of("")));
    }

    private long rows() {
        return work.in(
                ours,
                () -> jdbc.sql("select count(*) from stored_file")
                        .query(Long.class)
                        .single());
    }

    private static Actor clerkOf(TenantId tenant) {
        return new Actor(UUID.randomUUID(), "", tenant, Set.of(Role.DEPARTMENT_CLERK), null);
    }
}
