package org.minsheng.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.minsheng.standalone.folder.DataFolder;

/** The jar that every service is started with: nothing but {@link EndWithLauncher}. */
final class AgentJar {

    private AgentJar() {}

    /** Put in its place whole, because a service started a moment ago may be reading the one before. */
    static Path in(DataFolder folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), EndWithLauncher.class.getName());
        String file = EndWithLauncher.class.getName().replace('.', '/') + ".class";
        Path written = folder.resolve("end-with-launcher.new");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(written), manifest);
                InputStream bytes =
                        Objects.requireNonNull(AgentJar.class.getClassLoader().getResourceAsStream(file))) {
            entries.putNextEntry(new JarEntry(file));
            bytes.transferTo(entries);
        }
        return Files.move(
                written,
                folder.resolve("end-with-launcher.jar"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
