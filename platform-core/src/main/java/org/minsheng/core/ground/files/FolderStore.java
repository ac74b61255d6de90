package org.minsheng.core.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A folder for each tenant; of several instances all have to see the same one. */
final class FolderStore implements FileStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(FileKey key, byte[] content) {
        Path whole = folder.resolve(key.path());
        Path part = part(whole);
        try {
            Files.createDirectories(whole.getParent());
            Files.write(part, content);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<InputStream> read(FileKey key) {
        try {
            return Optional.of(Files.newInputStream(folder.resolve(key.path())));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(FileKey key) {
        Path whole = folder.resolve(key.path());
        try {
            Files.deleteIfExists(part(whole));
            Files.deleteIfExists(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a killed process has left of it is found under the same key. */
    private static Path part(Path whole) {
        return whole.resolveSibling(whole.getFileName() + ".part");
    }
}
