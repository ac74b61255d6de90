package org.minsheng.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.minsheng.standalone.folder.DataFolder;
import org.minsheng.standalone.sample.SampleYear;

/**
 * A data folder in which the sample year has been lived through, kept in {@code target} for as long as nothing is built anew:
 * the first system makes it, and whoever needs another one starts in a copy.
 */
public final class PreparedYear {

    /** They belong to the one who runs. */
    private static final Set<String> NOT_COPIED = Set.of("lock", "logs");

    private final Path kept;

    /** @param made what it was made with: another build is another year */
    PreparedYear(Path all, String made) {
        this.kept = all.resolve(made);
    }

    public static PreparedYear of(Path root) throws IOException {
        Path ours = Path.of(SampleYear.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Stream<Path> services = Stream.of("platform-core", "tenant-admin", "api-gateway")
                .map(service -> root.resolve(service).resolve("target/app"));
        return new PreparedYear(
                Path.of("target/prepared-years").toAbsolutePath(),
                fingerprint(Stream.concat(Stream.of(ours), services).toList()));
    }

    /** Before anything is started in that folder; without a year to copy it stays empty. */
    public void copyTo(Path folder) throws IOException {
        if (Files.isDirectory(kept)) {
            copy(kept, folder);
        }
    }

    /** Starts it, with the year in it when this returns; whoever calls this closes it, also when it failed. */
    public void start(Installation system) throws IOException, SQLException {
        system.start();
        new SampleYear(system.address(), system.folder(), System.out::println).make();
        if (!Files.isDirectory(kept)) {
            system.postgres().stop();
            keep(system.folder().resolve(""));
            system.postgres().startAgain();
            system.awaitReady();
        }
    }

    /** Copied under another name and then renamed: what a killed build leaves is half a year, and never taken for a whole one. */
    void keep(Path folder) throws IOException {
        clearAwayOthers();
        Path half = kept.resolveSibling(kept.getFileName() + ".half-" + UUID.randomUUID());
        copy(folder, half);
        try {
            Files.move(half, kept, ATOMIC_MOVE);
        } catch (FileSystemException another) {
            // somebody made the same at the same time
            DataFolder.delete(half);
        }
    }

    private void clearAwayOthers() throws IOException {
        Path all = Files.createDirectories(kept.getParent());
        try (Stream<Path> there = Files.list(all)) {
            for (Path old : there.toList()) {
                if (!old.getFileName().toString().startsWith(kept.getFileName().toString())) {
                    DataFolder.delete(old);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.skip(1).toList()) {
                Path name = from.relativize(each);
                if (!NOT_COPIED.contains(name.getName(0).toString())) {
                    Files.copy(each, to.resolve(name.toString()), COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** Of what is in them: the same classes, packed again, are the same build. */
    static String fingerprint(List<Path> places) throws IOException {
        MessageDigest digest = sha256();
        for (Path place : places) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(place.relativize(file).toString().getBytes(UTF_8));
                    digest.update(file.toString().endsWith(".jar") ? entries(file) : Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static byte[] entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
                    .sorted()
                    .collect(Collectors.joining())
                    .getBytes(UTF_8);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
