package org.minsheng.standalone.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything one installation keeps. Only its owner may read it: passwords are in it. */
public final class DataFolder implements AutoCloseable {

    /** Without characters that look alike, because people type the sample's passwords. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final Properties passwords = new Properties();
    private final FileChannel lockFile;
    private final @Nullable Watchdog remover;

    /** @param throwaway keeps nothing: the folder goes with whoever opened it */
    public DataFolder(Path folder, boolean throwaway) throws IOException {
        this.folder = folder;
        this.lockFile = open(folder);
        if (lockFile.tryLock() == null) {
            throw new CannotStart(
                    "已经有一个实例在使用 " + folder + "。", "Another instance is already running with " + folder + ".");
        }
        this.remover = throwaway ? Watchdog.overFolder(folder) : null;
        Path file = passwordFile();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            onlyForOwner(folder, "rwx------");
            return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException refused) {
            throw new CannotStart(
                    "不能使用文件夹 " + folder + "（可能属于别的用户）。用 -Dminsheng.folder=… 另选一个。",
                    "The folder " + folder + " can't be used; it may be somebody else's."
                            + " Choose another with -Dminsheng.folder=….");
        }
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Whether nothing in it has to outlive this run. */
    public boolean isThrowaway() {
        return remover != null;
    }

    /** The log of this run; that of the run before is kept beside it. */
    public Path log(String name) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Path log = logs.resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, logs.resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** A password made on first use and kept. */
    public synchronized String password(String name) {
        String known = passwords.getProperty(name);
        if (known != null) {
            return known;
        }
        String password = generated();
        passwords.setProperty(name, password);
        store();
        return password;
    }

    public Path signingKey() throws IOException {
        Path key = folder.resolve("signing-key.pem");
        if (!Files.exists(key)) {
            writePrivately(key, pem());
        }
        return key;
    }

    public boolean has(String mark) {
        return Files.exists(folder.resolve(mark));
    }

    public void mark(String mark) throws IOException {
        Files.writeString(folder.resolve(mark), "");
    }

    public static void writePrivately(Path file, String text) throws IOException {
        Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), "");
        onlyForOwner(written, "rw-------");
        Files.writeString(written, text);
        putInPlace(written, file);
    }

    /** On the disk, and not only on its way there: a power cut would leave nothing under a good name. */
    private static void putInPlace(Path written, Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(written, StandardOpenOption.WRITE)) {
            bytes.force(true);
        }
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notOnWindows) {
            // there the move itself is kept
            return;
        }
    }

    /** Lets go of the folder; one that keeps nothing is gone when this returns, unless somebody still writes into it. */
    @Override
    public void close() throws IOException {
        lockFile.close();
        if (remover != null) {
            remover.close();
            remover.ended()
                    .thenApply(_ -> true)
                    .completeOnTimeout(false, 5, TimeUnit.SECONDS)
                    .join();
        }
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private Path passwordFile() {
        return folder.resolve("passwords.properties");
    }

    private void store() {
        try {
            Path file = passwordFile();
            Path written = Files.writeString(file.resolveSibling("passwords.new"), "");
            onlyForOwner(written, "rw-------");
            try (Writer writer = Files.newBufferedWriter(written)) {
                passwords.store(writer, "Made at the first start. Delete the whole folder to begin anew.");
            }
            putInPlace(written, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Sixteen letters and digits in groups of four: 92 bits, with at least one digit for those who ask for one. */
    private String generated() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.append(random.nextInt(2, 10)).toString();
    }

    private static String pem() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void onlyForOwner(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
