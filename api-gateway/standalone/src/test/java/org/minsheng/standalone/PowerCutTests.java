package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.standalone.folder.DataFolder;

/** What is kept is on the disk before anybody is told so; what is thrown away at the end need not be. */
class PowerCutTests {

    @TempDir
    Path anywhere;

    @ParameterizedTest
    @CsvSource({"false,on", "true,off"})
    void a_commit_is_on_the_disk_where_anything_is_kept(boolean throwaway, String synced) throws Exception {
        try (DataFolder folder = new DataFolder(anywhere.resolve("data"), throwaway);
                Postgres postgres = new Postgres(folder);
                Connection connection = postgres.connect("postgres");
                Statement sql = connection.createStatement()) {
            assertThat(shown(sql, "fsync")).isEqualTo(synced);
            assertThat(shown(sql, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(sql, "full_page_writes")).isEqualTo("on");
        }
    }

    private static String shown(Statement sql, String setting) throws Exception {
        try (ResultSet shown = sql.executeQuery("show " + setting)) {
            shown.next();
            return shown.getString(1);
        }
    }
}
