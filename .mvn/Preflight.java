import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs before anything is built, on whatever Java runs Maven (17 or newer), and says at once what is missing on this
 * machine. Arguments: the JDK the toolchain needs, and for a run the first of its ports.
 */
class Preflight {

    static final int JDK = 25;
    static final int NODE = 20;

    public static void main(String[] arguments) throws Exception {
        List<String> missing = new ArrayList<>();
        if (!hasJdk()) {
            missing.add("没有找到 JDK " + JDK + "。请安装，并让 JAVA_HOME 指向它，或写进 ~/.m2/toolchains.xml。\n"
                    + "No JDK " + JDK + " was found. Install one and let JAVA_HOME point to it,"
                    + " or name it in ~/.m2/toolchains.xml.");
        }
        int node = nodeVersion();
        if (node < NODE) {
            missing.add((node == 0 ? "没有找到 Node.js" : "Node.js 的版本是 " + node) + "，需要 " + NODE + " 或更新。\n"
                    + (node == 0 ? "No Node.js was found on the PATH" : "Node.js on the PATH is version " + node)
                    + "; " + NODE + " or newer is needed.");
        }
        if (arguments.length > 0) {
            List<Integer> taken = takenPorts(Integer.parseInt(arguments[0]));
            if (!taken.isEmpty()) {
                missing.add("端口已被占用：" + taken + "。用 -Dminsheng.port=18080 另选一组。\n"
                        + "Ports are taken: " + taken + ". Choose others with -Dminsheng.port=18080.");
            }
        }
        if (!missing.isEmpty()) {
            System.err.println();
            missing.forEach(each -> System.err.println(each + "\n"));
            System.exit(1);
        }
    }

    /** The places where Maven's toolchain selection looks as well. */
    static boolean hasJdk() throws IOException {
        Path home = Path.of(System.getProperty("user.home"));
        Path toolchains = home.resolve(".m2/toolchains.xml");
        if (Files.exists(toolchains) && Files.readString(toolchains).matches("(?s).*<version>\\s*" + JDK + "\\b.*")) {
            return true;
        }
        List<Path> candidates = new ArrayList<>();
        candidates.add(Path.of(System.getProperty("java.home")));
        System.getenv().forEach((name, value) -> {
            if (name.matches("JAVA\\d*_HOME|JAVA_HOME.*|JDK.*") && !value.isBlank()) {
                candidates.add(Path.of(value));
            }
        });
        for (Path parent : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/usr/java"),
                Path.of("/opt/java"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                home.resolve("Library/Java/JavaVirtualMachines"),
                home.resolve(".sdkman/candidates/java"),
                home.resolve(".jdks"),
                home.resolve(".jenv/versions"),
                home.resolve(".m2/jdks"),
                home.resolve(".local/share/mise/installs/java"),
                home.resolve(".asdf/installs/java"),
                home.resolve(".jabba/jdk"))) {
            if (Files.isDirectory(parent)) {
                try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
                    children.forEach(candidates::add);
                }
            }
        }
        return candidates.stream().anyMatch(Preflight::isThatJdk);
    }

    static boolean isThatJdk(Path home) {
        for (Path candidate : List.of(home, home.resolve("Contents/Home"))) {
            Path release = candidate.resolve("release");
            try {
                if (Files.exists(candidate.resolve("bin/javac"))
                        && Files.exists(release)
                        && Files.readString(release).contains("JAVA_VERSION=\"" + JDK)) {
                    return true;
                }
            } catch (IOException unreadable) {
                // a JDK nobody may read is no JDK for us
            }
        }
        return false;
    }

    static int nodeVersion() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            String said = new String(node.getInputStream().readAllBytes());
            Matcher version = Pattern.compile("v(\\d+)\\.").matcher(said);
            return node.waitFor(10, TimeUnit.SECONDS) && version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException none) {
            return 0;
        }
    }

    static List<Integer> takenPorts(int first) {
        List<Integer> taken = new ArrayList<>();
        for (int port : new int[] {first, first + 1, first + 2, first + 10, first + 11, first + 12}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException inUse) {
                taken.add(port);
            }
        }
        return taken;
    }
}
