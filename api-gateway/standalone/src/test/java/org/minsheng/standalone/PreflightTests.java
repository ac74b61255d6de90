package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said, before anything is built, on a machine that lacks something; run as Maven runs it. */
class PreflightTests {

    private static final String THIS = Integer.toString(Runtime.version().feature());

    @TempDir
    private Path home;

    @TempDir
    private Path programs;

    @Test
    void a_machine_that_has_everything_passes() throws Exception {
        program("node", "echo v20.19.0");
        program("npm", "");
        assertThat(preflight(THIS)).isEmpty();
    }

    @Test
    void a_missing_jdk_is_named() throws Exception {
        program("node", "echo v22.12.0");
        program("npm", "");
        assertThat(preflight("99")).contains("没有找到 JDK 99", "No JDK 99 was found", "JAVA_HOME");
    }

    @Test
    void a_toolchain_whose_jdk_is_gone_is_no_jdk() throws Exception {
        program("node", "echo v22.12.0");
        program("npm", "");
        Files.writeString(Files.createDirectory(home.resolve(".m2")).resolve("toolchains.xml"), """
                <toolchains>
                  <toolchain>
                    <type>jdk</type>
                    <provides><version>%s</version></provides>
                    <configuration><jdkHome>%s</jdkHome></configuration>
                  </toolchain>
                </toolchains>
                """.formatted(
                        THIS, home.resolve("gone")));
        assertThat(preflight(THIS)).contains("names a JDK that is not there: " + home.resolve("gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.18.1", "v22.11.0"})
    void a_node_too_old_to_build_the_pages_is_refused(String version) throws Exception {
        program("node", "echo " + version);
        program("npm", "");
        assertThat(preflight(THIS)).contains("PATH 里的 Node.js 是 " + version.substring(1), "which is too old");
    }

    @Test
    void a_machine_without_node_hears_so() throws Exception {
        assertThat(preflight(THIS)).contains("没有找到 Node.js", "No Node.js was found");
    }

    @Test
    void node_without_npm_is_not_enough() throws Exception {
        program("node", "echo v24.1.0");
        assertThat(preflight(THIS)).contains("but no npm");
    }

    @Test
    void every_port_that_is_taken_is_named() throws Exception {
        program("node", "echo v20.19.0");
        program("npm", "");
        int first = Ports.free().first();
        try (ServerSocket ours = new ServerSocket(first, 1, InetAddress.getLoopbackAddress());
                ServerSocket management = new ServerSocket(first + 12, 1, InetAddress.getLoopbackAddress())) {
            assertThat(preflight(THIS, Integer.toString(first)))
                    .contains("[" + ours.getLocalPort() + ", " + management.getLocalPort() + "]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "eighty"})
    void what_is_no_port_is_refused(String port) throws Exception {
        program("node", "echo v20.19.0");
        program("npm", "");
        assertThat(preflight(THIS, port)).contains("The port is a number from 1 to 65500, not " + port);
    }

    private void program(String name, String does) throws IOException {
        Path script = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Nothing when all is well, otherwise what the person at the keyboard reads. */
    private String preflight(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "../../.mvn/Preflight.java"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", programs.toString());
        Process preflight = builder.start();
        String said = new String(preflight.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(preflight.waitFor()).as(said).isEqualTo(said.isEmpty() ? 0 : 1);
        return said;
    }
}
