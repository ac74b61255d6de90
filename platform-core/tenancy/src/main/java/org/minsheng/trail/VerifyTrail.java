package org.minsheng.trail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * A command of each service, with the service's own configuration: {@code java -jar platform-core-….jar verify-trail}. It
 * starts nothing and writes nothing. Its output is what to note outside the database; {@code --noted=file} holds earlier
 * output against what is there now. It ends with 0 if all is whole, 1 if not, 2 if that could not be found out.
 */
public final class VerifyTrail {

    private static final String COMMAND = "verify-trail";

    /** Which chains there are, by the configuration of the service. */
    @FunctionalInterface
    public interface Places {
        List<Place> of(Environment configuration) throws SQLException;
    }

    /**
     * Where a chain is found.
     *
     * @param login of the service, which alone may have written
     * @param role that the login takes to read it, if it reads nothing by itself
     */
    public record Place(
            String chain,
            String url,
            String login,
            String password,
            @Nullable String role,
            String schema) {

        @Override
        public String toString() {
            return "Place[" + chain + "]";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NothingStarts {}

    private VerifyTrail() {}

    public static boolean isAskedFor(String[] arguments) {
        return List.of(arguments).contains(COMMAND);
    }

    /** What the process ends with. */
    public static int run(String[] arguments, Places places, PrintStream out) {
        String[] quiet = Stream.concat(Arrays.stream(arguments), Stream.of("--logging.level.root=OFF"))
                .filter(argument -> !argument.equals(COMMAND))
                .toArray(String[]::new);
        try (var configured = new SpringApplicationBuilder(NothingStarts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(quiet)) {
            Environment configuration = configured.getEnvironment();
            return verify(places.of(configuration), noted(configuration.getProperty("noted")), out) ? 0 : 1;
        } catch (SQLException | IOException unreadable) {
            out.println("UNREADABLE: " + unreadable.getMessage());
            return 2;
        }
    }

    static boolean verify(List<Place> places, List<Head> noted, PrintStream out) throws SQLException {
        boolean whole = true;
        for (Place place : places) {
            TrailReport report = check(place, noted);
            out.println(report.head() + (report.isWhole() ? " whole" : " NOT WHOLE"));
            report.findings().forEach(finding -> out.println("  " + finding));
            whole &= report.isWhole();
        }
        List<String> known = places.stream().map(Place::chain).toList();
        for (Head head : noted) {
            if (!known.contains(head.chain())) {
                out.println(head + " NOT WHOLE\n  GONE: the chain was noted and is not there");
                whole = false;
            }
        }
        return whole;
    }

    private static TrailReport check(Place place, List<Head> noted) throws SQLException {
        try (Connection connection = DriverManager.getConnection(place.url(), place.login(), place.password())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            // one moment: what is written meanwhile has either both row and seal or neither
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Sql.each(
                    connection,
                    "select set_config('role', ?, true), set_config('search_path', ?, true)",
                    row -> {},
                    place.role() == null ? "none" : place.role(),
                    place.schema());
            TrailReport report = TrailCheck.of(connection, place.chain(), place.login(), noted);
            connection.rollback();
            return report;
        }
    }

    private static List<Head> noted(@Nullable String file) throws IOException {
        if (file == null) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.matches("\\S+ \\d+ [0-9a-f]{64}\\b.*"))
                    .map(Head::read)
                    .toList();
        }
    }
}
