import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Runs before anything is built, on whatever Java runs Maven (11 or newer), and says at once what is missing on this
 * machine. Arguments: the JDK the build needs, and for a run the first of its ports.
 */
class Preflight {

    private static final String ANOTHER = "-Dminsheng.port=18080";

    private final List<String> missing = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        Preflight preflight = new Preflight();
        preflight.jdk(Integer.parseInt(arguments[0]));
        preflight.node();
        if (arguments.length > 1) {
            preflight.ports(arguments[1]);
        }
        if (!preflight.missing.isEmpty()) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println("这台机器还缺： / This machine is not ready:\n\n" + String.join("\n\n", preflight.missing) + "\n");
            System.exit(1);
        }
    }

    private void say(String chinese, String english) {
        missing.add(chinese + "\n" + english);
    }

    private void jdk(int wanted) throws IOException {
        Path toolchains = home().resolve(".m2/toolchains.xml");
        List<Path> named = List.of();
        try {
            named = namedJdks(toolchains, wanted);
        } catch (Exception unreadable) {
            say("读不懂 " + toolchains + "。请改正或删除。", toolchains + " can't be read. Mend or remove it.");
        }
        for (Path jdk : named) {
            if (!Files.isExecutable(jdk.resolve("bin/javac"))) {
                say(
                        toolchains + " 里写的 JDK 不存在：" + jdk + "。请改正或删除。",
                        toolchains + " names a JDK that is not there: " + jdk + ". Mend or remove the entry.");
                return;
            }
        }
        if (named.isEmpty() && foundJdks().stream().noneMatch(jdk -> isJdk(jdk, wanted))) {
            say("没有找到 JDK " + wanted + "。请安装，并让 JAVA_HOME 指向它，或写进 " + toolchains + "。",
                    "No JDK " + wanted + " was found. Install one and let JAVA_HOME point to it, or name it in "
                            + toolchains + ".");
        }
    }

    /** What Maven is told to use; it looks no further when one fits, and ends when it is not there. */
    private static List<Path> namedJdks(Path toolchains, int wanted) throws Exception {
        List<Path> named = new ArrayList<>();
        if (Files.exists(toolchains)) {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList entries = parsers.newDocumentBuilder().parse(toolchains.toFile()).getElementsByTagName("toolchain");
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                if (text(entry, "type").equals("jdk") && text(entry, "version").matches(wanted + "(\\D.*)?")) {
                    named.add(Path.of(text(entry, "jdkHome")));
                }
            }
        }
        return named;
    }

    private static String text(Element entry, String name) {
        NodeList found = entry.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    /** Exactly the places where Maven's toolchain selection looks: what only we found would be of no use. */
    private static List<Path> foundJdks() throws IOException {
        List<Path> found = new ArrayList<>();
        found.add(Path.of(System.getProperty("java.home")));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA") && name.endsWith("_HOME") && !value.isBlank()) {
                found.add(Path.of(value));
            }
        });
        List<Path> parents = new ArrayList<>();
        for (String own : List.of(
                ".jdks", ".m2/jdks", ".sdkman/candidates/java", ".gradle/jdks", ".jenv/versions", ".jbang/cache/jdks",
                ".asdf/installs", ".jabba/jdk", "Library/Java/JavaVirtualMachines")) {
            parents.add(home().resolve(own));
        }
        for (String shared : List.of(
                "/usr/jdk", "/usr/java", "/opt/java", "/usr/lib/jvm", "/Library/Java/JavaVirtualMachines")) {
            parents.add(Path.of(shared));
        }
        for (Path parent : parents) {
            if (Files.isDirectory(parent) && Files.isReadable(parent)) {
                try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
                    children.forEach(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isJdk(Path place, int wanted) {
        for (Path jdk : List.of(place, place.resolve("Contents/Home"))) {
            Path release = jdk.resolve("release");
            try {
                if (Files.isExecutable(jdk.resolve("bin/javac"))
                        && Files.readString(release).contains("JAVA_VERSION=\"" + wanted)) {
                    return true;
                }
            } catch (IOException unreadable) {
                // a JDK nobody may read is no JDK for us
            }
        }
        return false;
    }

    private void node() throws InterruptedException {
        String version = nodeVersion();
        if (version.isEmpty()) {
            say("PATH 里没有找到 Node.js。请安装 20.19 或更新的版本。",
                    "No Node.js was found on the PATH. Install 20.19 or newer.");
        } else if (!isNewEnough(version)) {
            say("PATH 里的 Node.js 是 " + version + "，太旧：需要 20.19 以上、22.12 以上或更新的大版本。",
                    "The Node.js on the PATH is " + version
                            + ", which is too old: 20.19 or later, 22.12 or later, or a newer major is needed.");
        } else if (!onPath("npm")) {
            say("有 Node.js，但 PATH 里没有 npm。请一并安装。",
                    "There is a Node.js on the PATH, but no npm. Install that too.");
        }
    }

    /** What Vite runs on, which builds the pages. */
    private static boolean isNewEnough(String version) {
        String[] numbers = version.split("\\.");
        int major = Integer.parseInt(numbers[0]);
        int minor = Integer.parseInt(numbers[1]);
        return major == 20 && minor >= 19 || major == 22 && minor >= 12 || major > 22;
    }

    private static String nodeVersion() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            String said = new String(node.getInputStream().readAllBytes());
            Matcher version = Pattern.compile("v(\\d+\\.\\d+[.\\d]*)").matcher(said);
            return node.waitFor(10, TimeUnit.SECONDS) && version.find() ? version.group(1) : "";
        } catch (IOException none) {
            return "";
        }
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program)) || Files.exists(Path.of(folder, program + ".cmd"))) {
                return true;
            }
        }
        return false;
    }

    private void ports(String asked) {
        if (!asked.matches("\\d{1,5}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > 65_500) {
            say("端口应是 1 到 65500 之间的数字，而不是 " + asked + "，例如 " + ANOTHER + "。",
                    "The port is a number from 1 to 65500, not " + asked + "; for example " + ANOTHER + ".");
            return;
        }
        int first = Integer.parseInt(asked);
        List<Integer> taken = new ArrayList<>();
        for (int offset : new int[] {0, 1, 2, 10, 11, 12}) {
            if (isTaken(first + offset)) {
                taken.add(first + offset);
            }
        }
        if (!taken.isEmpty()) {
            say("端口已被占用：" + taken + "。用 " + ANOTHER + " 另选一组。",
                    "Ports are taken: " + taken + ". Choose others with " + ANOTHER + ".");
        }
    }

    /** Also by someone who listens on IPv6 alone: browsers ask there first for localhost. */
    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        } catch (IOException inUse) {
            return true;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("::1", port), 300);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }
}
