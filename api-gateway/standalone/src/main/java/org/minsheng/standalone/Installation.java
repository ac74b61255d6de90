package org.minsheng.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.folder.CannotStart;
import org.minsheng.standalone.folder.DataFolder;
import org.minsheng.standalone.sample.SampleDiary;

/** The running system: PostgreSQL, Redis and the three services, all of them or none. */
public final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Without its database a service may wait long for nothing; whatever it leaves undone, the next start takes up. */
    private static final Duration TIME_TO_END = Duration.ofSeconds(4);

    private final Options options;
    private final DataFolder folder;
    private final Consumer<String> progress;
    private final List<Part> parts = new ArrayList<>();
    private boolean closed;

    /** Only looks whether a start is possible; nothing runs yet. */
    public Installation(Options options, Consumer<String> progress) throws IOException {
        if (!options.ports().taken().isEmpty()) {
            throw new CannotStart(
                    "端口已被占用：" + options.ports().taken() + "。用 -Dminsheng.port=18080 另选一组。",
                    "Ports are taken: " + options.ports().taken() + ". Choose others with -Dminsheng.port=18080.");
        }
        this.options = options;
        this.folder = new DataFolder(options.folder(), options.throwaway());
        this.progress = progress;
    }

    /** Starts everything and returns when all of it is ready. Whoever calls this closes us, also when it failed. */
    public void start() throws IOException, SQLException {
        new SampleDiary(folder).wakeUp();
        progress.accept("数据库和缓存 / PostgreSQL and Redis");
        Configuration configuration = new Configuration(options, folder, add(new Redis(folder)));
        Ports ports = options.ports();
        // it keeps nothing in PostgreSQL, and can start while that is being unpacked
        service("api-gateway", ports.gateway(), 128, configuration.gateway());
        Postgres postgres = add(new Postgres(folder));
        progress.accept("三个服务 / the three services");
        service("tenant-admin", ports.tenantAdmin(), 192, configuration.tenantAdmin(postgres));
        service("platform-core", ports.platformCore(), 256, configuration.platformCore(postgres));
        awaitReady();
        // what unpacking needed goes back to the machine
        System.gc();
    }

    /** Waits until every service can take requests; for a test that stopped one and started it again. */
    public void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Service service : services()) {
            while (!service.isReady()) {
                firstEnded().ifPresent(ended -> {
                    throw new PartFailed(ended);
                });
                if (System.nanoTime() > end) {
                    throw new CannotStart(
                            service.name() + " 迟迟没有就绪，日志：" + service.log(),
                            service.name() + " does not become ready, its log: " + service.log());
                }
                Pause.of(Duration.ofMillis(200));
            }
        }
    }

    private void service(String name, int port, int megabytes, Map<String, Object> configuration) throws IOException {
        add(new Service(name, port, megabytes, options, folder, configuration)).start();
    }

    private synchronized <P extends Part> P add(P part) {
        parts.add(part);
        return part;
    }

    public URI address() {
        return URI.create("http://localhost:" + options.ports().gateway());
    }

    public DataFolder folder() {
        return folder;
    }

    public Service service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Redis redis() {
        return the(Redis.class);
    }

    public Postgres postgres() {
        return the(Postgres.class);
    }

    private synchronized <P extends Part> P the(Class<P> kind) {
        return parts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    synchronized Optional<Part> firstEnded() {
        return parts.stream().filter(part -> !part.isAlive()).findFirst();
    }

    private synchronized List<Service> services() {
        return parts.stream()
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .toList();
    }

    /** Services first, so that they can still finish what they are writing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services().forEach(Service::close);
        try {
            long end = System.nanoTime() + TIME_TO_END.toNanos();
            for (Service service : services()) {
                service.awaitEnd(end);
            }
            for (Part part : parts) {
                part.close();
            }
            Path pid = folder.resolve("postgresql/postmaster.pid");
            for (int i = 0; i < 50 && Files.exists(pid); i++) {
                Pause.of(Duration.ofMillis(100));
            }
            parts.clear();
            folder.close();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (IOException unclean) {
            System.err.println("停止时出错 / while stopping: " + unclean);
        }
    }
}
