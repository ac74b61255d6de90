package org.minsheng.tenancy.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/** Where the servers for tests come from: containers if Docker answers, otherwise real servers out of Maven artifacts. */
final class Docker {

    private static final boolean ANSWERS = asked();

    private Docker() {}

    /** Asked once: without Docker Testcontainers looks for it for seconds. Says which server the tests get. */
    static boolean answersFor(String server) {
        System.out.println(server + " for tests: "
                + (ANSWERS ? "a container" : "the embedded server, because Docker does not answer"));
        return ANSWERS;
    }

    private static boolean asked() {
        boolean likely = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return likely && DockerClientFactory.instance().isDockerAvailable();
    }
}
