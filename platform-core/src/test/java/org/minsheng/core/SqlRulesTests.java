package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What no statement may say, wherever it is written. */
@NullUnmarked
class SqlRulesTests {

    // what a string of SQL must not have: another schema, or what a schema per tenant can't do (architecture.md)
    private static final Pattern FORBIDDEN_SQL = Pattern.compile(
            "\\b(t_[a-z0-9_]+|public|platform)\\.|\\b(listen|notify|inherits|create rule|merge into|search_path)\\b");

    @Test
    void sql_of_tenants_names_no_schema_and_stays_within_what_every_cell_can_do() throws IOException {
        List<Resource> files = new ArrayList<>();
        for (String where : List.of("classpath*:db/tenant/**/*.sql", "classpath*:db/endpoints/*.sql")) {
            files.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(where)));
        }
        assertThat(files).isNotEmpty();
        for (Resource file : files) {
            String sql = file.getContentAsString(StandardCharsets.UTF_8);
            assertThat(sql.replaceAll("--(?!changeset|rollback)[^\n]*", "").toLowerCase(Locale.ROOT))
                    .as(file.getFilename())
                    .doesNotContainPattern(FORBIDDEN_SQL);
            assertThat(sql).as(file.getFilename() + " can be undone").contains("--rollback");
        }
    }

    /** The same for what runs out of Java: text blocks and strings that begin as statements do. */
    @Test
    void sql_in_java_names_no_schema_either() throws IOException {
        Pattern statement = Pattern.compile(
                "\"\"\"(.*?)\"\"\"|\"(\\s*(?:select|insert|update|delete|with)\\b[^\"]*)\"", Pattern.DOTALL);
        int statements = 0;
        try (Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    code.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher found = statement.matcher(Files.readString(file));
                while (found.find()) {
                    statements++;
                    assertThat(found.group().toLowerCase(Locale.ROOT))
                            .as(file.toString())
                            .doesNotContainPattern(FORBIDDEN_SQL);
                }
            }
        }
        assertThat(statements).isGreaterThan(50);
    }
}
