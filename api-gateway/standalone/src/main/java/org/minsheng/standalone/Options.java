package org.minsheng.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What can be chosen at the start, each a system property {@code minsheng.<name>}.
 *
 * @param root the folder of the sources, where the built services lie
 * @param folder where data, passwords and logs are kept between runs
 * @param throwaway keeps nothing: the folder is a new one and is deleted at the end
 * @param ports of the gateway; the other five follow from it
 */
public record Options(Path root, Path folder, boolean throwaway, Ports ports) {

    static Options fromSystemProperties() throws IOException {
        Path root = Path.of(System.getProperty("minsheng.root", "."))
                .toAbsolutePath()
                .normalize();
        Ports ports = new Ports(Integer.getInteger("minsheng.port", 8080));
        if (Boolean.getBoolean("minsheng.throwaway")) {
            return throwaway(root, ports);
        }
        // a relative one means the same wherever Maven starts us
        Path folder = root.resolve(System.getProperty("minsheng.folder", ".minsheng"));
        return new Options(root, folder.normalize(), false, ports);
    }

    public static Options throwaway(Path root, Ports ports) throws IOException {
        return new Options(root, Files.createTempDirectory("minsheng-"), true, ports);
    }
}
