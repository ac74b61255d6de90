package org.minsheng.core.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
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
        Path parts = parts(whole);
        try {
            Files.createDirectories(parts);
            Path part = Files.createTempFile(parts, whole.getFileName() + ".", "");
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
            deletePartsOf(whole);
            Files.deleteIfExists(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What killed processes have left of it. */
    private static void deletePartsOf(Path whole) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parts(whole), whole.getFileName() + ".*")) {
            for (Path part : left) {
                Files.deleteIfExists(part);
            }
        } catch (NoSuchFileException nothing) {
            // nothing was ever put for this tenant
        }
    }

    /** Each put has a part of its own, for the same may be sent twice at once; few lie here at any time. */
    private static Path parts(Path whole) {
        return whole.resolveSibling("parts");
    }
}
