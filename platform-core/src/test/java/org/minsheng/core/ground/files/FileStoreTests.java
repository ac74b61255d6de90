package org.minsheng.core.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Both stores keep the same promises. */
@NullUnmarked
class FileStoreTests {

    private static final TenantId OURS = new TenantId("ours");
    private static final TenantId THEIRS = new TenantId("theirs");

    @TempDir
    Path folder;

    FakeBucket bucket;

    @BeforeEach
    void open() throws IOException {
        bucket = new FakeBucket();
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    @Test
    void a_folder_keeps_replaces_and_deletes_what_is_its_tenants() throws IOException {
        keepsReplacesAndDeletes(new FolderStore(folder));
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void a_bucket_keeps_replaces_and_deletes_what_is_its_tenants() {
        try (BucketStore store = bucketStore("known")) {
            keepsReplacesAndDeletes(store);
        }
        assertThat(bucket.objects).isEmpty();
    }

    /** Sixty who took their time with ten megabytes each ended a service. */
    @Test
    void whoever_reads_slowly_holds_little_of_a_file() {
        holdsLittle(new FolderStore(folder));
        try (BucketStore store = bucketStore("known")) {
            holdsLittle(store);
        }
    }

    private static void holdsLittle(FileStore store) {
        TenantScope.run(OURS, () -> {
            FileKey key = FileKey.own(FileId.fresh(), FileShape.WHOLE);
            store.put(key, new byte[8 << 20]);
            ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = thread.getCurrentThreadAllocatedBytes();
            try (InputStream in = store.read(key).orElseThrow()) {
                assertThat(in.read()).isZero();
                assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String content(FileStore store, FileKey key) {
        try (InputStream in = store.read(key).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepsReplacesAndDeletes(FileStore store) {
        FileId file = FileId.fresh();
        TenantScope.run(OURS, () -> {
            FileKey whole = FileKey.own(file, FileShape.WHOLE);
            FileKey small = FileKey.own(file, FileShape.SMALL);
            assertThat(store.read(whole)).isEmpty();
            store.put(whole, bytes("first"));
            store.put(whole, bytes("whole"));
            store.put(small, bytes("small"));
            assertThat(content(store, whole)).isEqualTo("whole");
            assertThat(content(store, small)).isEqualTo("small");
        });
        // the same id planted with another tenant is another file, and deleting it takes nothing of ours
        TenantScope.run(THEIRS, () -> {
            FileKey same = FileKey.own(file, FileShape.WHOLE);
            assertThat(store.read(same)).isEmpty();
            store.delete(same);
        });
        TenantScope.run(OURS, () -> {
            assertThat(store.read(FileKey.own(file, FileShape.WHOLE))).isPresent();
            for (FileShape shape : FileShape.values()) {
                store.delete(FileKey.own(file, shape));
                store.delete(FileKey.own(file, shape));
                assertThat(store.read(FileKey.own(file, shape))).isEmpty();
            }
        });
    }

    @Test
    void a_key_of_another_tenant_can_not_be_made() {
        assertThatThrownBy(() -> TenantScope.run(OURS, () -> new FileKey(THEIRS, FileId.fresh(), FileShape.WHOLE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FileKey.own(FileId.fresh(), FileShape.WHOLE)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_a_killed_process_left_of_a_file_is_never_read_and_goes_with_it() throws IOException {
        FolderStore store = new FolderStore(folder);
        FileId file = FileId.fresh();
        TenantScope.run(OURS, () -> {
            FileKey key = FileKey.own(file, FileShape.WHOLE);
            Path part = folder.resolve(key.path()).resolveSibling("parts").resolve(file + ".cut-short");
            Files.createDirectories(part.getParent());
            Files.write(part, bytes("half"));
            assertThat(store.read(key)).isEmpty();
            store.delete(key);
            assertThat(part).doesNotExist();
        });
    }

    @Test
    void the_same_file_put_twice_at_once_is_whole_and_leaves_nothing_beside_it() throws Exception {
        FolderStore store = new FolderStore(folder);
        FileId file = FileId.fresh();
        byte[] content = new byte[1 << 20];
        try (var both = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> puts = Collections.nCopies(64, () -> {
                TenantScope.run(OURS, () -> store.put(FileKey.own(file, FileShape.WHOLE), content));
                return null;
            });
            for (Future<Void> put : both.invokeAll(puts)) {
                put.get();
            }
        }
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(whole -> assertThat(whole).hasBinaryContent(content));
        }
    }

    @Test
    void what_is_not_there_is_no_error_also_for_whoever_may_not_list_the_bucket() {
        bucket.mayList = false;
        try (BucketStore store = bucketStore("known")) {
            keepsReplacesAndDeletes(store);
        }
    }

    @Test
    void a_bucket_that_refuses_is_an_error_and_no_missing_file() {
        try (BucketStore store = bucketStore("stranger")) {
            TenantScope.run(OURS, () -> {
                FileKey key = FileKey.own(FileId.fresh(), FileShape.WHOLE);
                assertThatThrownBy(() -> store.read(key)).isInstanceOf(S3Exception.class);
                assertThatThrownBy(() -> store.put(key, bytes("x"))).isInstanceOf(S3Exception.class);
            });
        }
    }

    private BucketStore bucketStore(String accessKey) {
        return new BucketStore(FilesConfiguration.client(bucket.settings(accessKey)), FakeBucket.NAME);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
