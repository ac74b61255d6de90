package org.minsheng.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.minsheng.standalone.sample.SampleYear;

/**
 * The real system on free ports, with the sample year in it, started once for all journeys and thrown away at the end.
 * Tests that run elsewhere, such as those in a browser, find it by the system properties {@code minsheng.address} and
 * {@code minsheng.sample-password}.
 */
final class RunningSystem implements ParameterResolver {

    private static final ExtensionContext.Namespace ALL = ExtensionContext.Namespace.create(RunningSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started =
                context.getRoot().getStore(ALL).getOrComputeIfAbsent("installation", _ -> new Started(), Started.class);
        return Objects.requireNonNull(started).installation;
    }

    private static final class Started implements AutoCloseable {

        private final Installation installation;

        Started() {
            Path root = Path.of(System.getProperty("minsheng.root", "../.."))
                    .toAbsolutePath()
                    .normalize();
            try {
                Options options = Options.throwaway(root, Ports.free());
                PreparedYear year = PreparedYear.of(root);
                year.copyTo(options.folder());
                installation = new Installation(options, System.out::println);
                Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
                year.start(installation);
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException(failed);
            }
            System.setProperty("minsheng.address", installation.address().toString());
            System.setProperty("minsheng.sample-password", SampleYear.password(installation.folder()));
        }

        @Override
        public void close() {
            installation.close();
        }
    }
}
