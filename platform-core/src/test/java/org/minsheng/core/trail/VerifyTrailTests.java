package org.minsheng.core.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.trail.TrailsOfTenants;
import org.minsheng.trail.VerifyTrail;

/** The command, with the service's configuration and its login. */
class VerifyTrailTests {

    private record Said(int ended, String text) {}

    @Test
    void it_tells_a_whole_trail_from_an_altered_one_and_from_one_written_anew(@TempDir Path folder) throws Exception {
        try (TrailOfACity city = new TrailOfACity("verified_trail")) {
            Said whole = verify();
            assertThat(whole.ended).isZero();
            assertThat(whole.text).matches("kept \\d+ [0-9a-f]{64} whole\\R");
            Path noted = Files.writeString(folder.resolve("yesterday"), whole.text);

            city.write();
            assertThat(verify("--noted=" + noted).ended)
                    .as("it has grown since")
                    .isZero();

            PostgresForTests.execute(city.database, "update t_kept.change set by_name = 'nobody' where version = 3");
            Said altered = verify();
            assertThat(altered.ended).isEqualTo(1);
            assertThat(altered.text).contains("NOT WHOLE").contains("ALTERED: change ");

            try (Connection connection = city.asSuperuser()) {
                Forgery.sealAnew(connection, "change");
                Forgery.chainAnew(connection);
                connection.commit();
            }
            assertThat(verify().ended).as("from inside nobody can tell").isZero();
            Said anew = verify("--noted=" + noted);
            assertThat(anew.ended).isEqualTo(1);
            assertThat(anew.text).contains("NOT_AS_NOTED");
        }
    }

    @Test
    void a_chain_that_was_noted_and_is_gone_is_told(@TempDir Path folder) throws Exception {
        try (TrailOfACity city = new TrailOfACity("verified_trail")) {
            Path noted = Files.writeString(folder.resolve("yesterday"), "another 3 " + "0".repeat(64) + " whole\n");
            assertThat(verify("--noted=" + noted).text).contains("GONE");
        }
    }

    @Test
    void what_cannot_be_read_is_neither_whole_nor_altered() {
        assertThat(verify("--minsheng.cells.main.password=wrong").ended).isEqualTo(2);
    }

    private static Said verify(String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("verify-trail"),
                        Stream.concat(
                                Stream.of(more),
                                PostgresForTests.coreProperties("verified_trail").entrySet().stream()
                                        .filter(each -> Stream.of(more)
                                                .noneMatch(other -> other.startsWith("--" + each.getKey() + "=")))
                                        .map(each -> "--" + each.getKey() + "=" + each.getValue())))
                .toArray(String[]::new);
        assertThat(VerifyTrail.isAskedFor(arguments)).isTrue();
        var out = new ByteArrayOutputStream();
        int ended = VerifyTrail.run(arguments, TrailsOfTenants::of, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(ended, out.toString(StandardCharsets.UTF_8));
    }
}
