package org.minsheng.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Imports are not the only arrows: every table has one module that owns it, and nobody else names it. */
@NullUnmarked
class TableOwnershipTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/tenant");
    private static final Path CODE = Path.of("src/main/java/org/minsheng/core");

    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern REFERENCED = Pattern.compile("references (\\w+)");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|into|update|using)\\s+([a-z_]+)\\b");
    /** Several of them at once: {@code from share s, breakdown b}. */
    private static final Pattern LISTED =
            Pattern.compile("(?i)\\bfrom\\s+((?:[a-z_]+(?:\\s+(?:as\\s+)?[a-z_]+)?\\s*,\\s*)+[a-z_]+)");

    private static final Pattern WORD = Pattern.compile("[a-z]+(?:_[a-z]+)+");
    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

    /** By name of the table, the module that owns it; a table that is made twice fails here. */
    private final Map<String, String> owners = new TreeMap<>();

    TableOwnershipTests() {
        for (Path file : files(MIGRATIONS, ".sql")) {
            Matcher created = CREATED.matcher(read(file));
            while (created.find()) {
                assertThat(owners.put(created.group(1), moduleOf(MIGRATIONS.relativize(file))))
                        .as("another owner of " + created.group(1))
                        .isNull();
            }
        }
    }

    @Test
    void every_table_is_found() {
        assertThat(owners)
                .containsEntry("livelihood_project", "execution.project")
                .containsEntry("share", "execution.share")
                .containsEntry("joint_project", "joint")
                .containsEntry("outbox", "exchange.transport");
    }

    @Test
    void only_its_module_names_a_table_in_java() {
        List<String> strangers = new ArrayList<>();
        for (Path file : files(CODE, ".java")) {
            String module = moduleOf(CODE.relativize(file));
            for (String table : tablesIn(read(file))) {
                if (!module.equals(owners.get(table))) {
                    strangers.add(file.getFileName() + " of " + module + " names " + table);
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    /** The test must see a query however it is written, or it proves nothing. */
    @Test
    void a_stranger_is_found_in_plain_strings_text_blocks_lists_and_parts_of_strings() {
        assertThat(tablesIn("jdbc.sql(\"select * from share where id = ?\")")).containsExactly("share");
        assertThat(tablesIn("jdbc.sql(\"\"\"\n  update livelihood_project\n set x = 1\"\"\")"))
                .containsExactly("livelihood_project");
        assertThat(tablesIn("\"select 1\"\n + \" join outbox o on true\"")).containsExactly("outbox");
        assertThat(tablesIn("\"select 1 from breakdown b, share where true\""))
                .containsExactlyInAnyOrder("breakdown", "share");
        assertThat(tablesIn("forget(jdbc, \"joint_funds\", source)")).containsExactly("joint_funds");
        assertThat(tablesIn("/** Reads from share. */ int from; // from share\n"))
                .isEmpty();
    }

    @Test
    void entities_map_tables_of_their_own_module() throws ReflectiveOperationException {
        List<String> strangers = new ArrayList<>();
        int entities = 0;
        for (Path file : files(CODE, ".java")) {
            Class<?> type = typeOf(file);
            if (!type.isAnnotationPresent(Entity.class)) {
                continue;
            }
            entities++;
            String module = moduleOf(CODE.relativize(file));
            for (String table : tablesOf(type)) {
                if (!module.equals(owners.get(table))) {
                    strangers.add(type.getSimpleName() + " of " + module + " maps " + table);
                }
            }
        }
        assertThat(strangers).isEmpty();
        assertThat(entities).isPositive();
    }

    /** A foreign key keeps what a module it may know has promised never to delete. */
    @Test
    void foreign_keys_lead_to_the_own_module_or_to_one_that_it_may_know() throws ReflectiveOperationException {
        List<String> strangers = new ArrayList<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            String module = moduleOf(MIGRATIONS.relativize(file));
            Matcher referenced = REFERENCED.matcher(read(file));
            while (referenced.find()) {
                String owner = owners.get(referenced.group(1));
                if (!module.equals(owner) && !mayKnow(module).contains(owner)) {
                    strangers.add(file.getFileName() + " of " + module + " leads to " + referenced.group(1));
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    private Set<String> tablesIn(String java) {
        Set<String> tables = new HashSet<>();
        Matcher string = STRING.matcher(COMMENT.matcher(java).replaceAll(""));
        while (string.find()) {
            String text = string.group(1) == null ? string.group(2) : string.group(1);
            NAMED.matcher(text).results().map(named -> named.group(1)).forEach(tables::add);
            LISTED.matcher(text)
                    .results()
                    .flatMap(listed -> Arrays.stream(listed.group(1).split(",")))
                    .map(each -> each.strip().split("\\s+")[0])
                    .forEach(tables::add);
            // a name of several words is a table's wherever it stands, also alone and handed to whoever builds the
            // statement
            WORD.matcher(text).results().map(MatchResult::group).forEach(tables::add);
        }
        tables.retainAll(owners.keySet());
        return tables;
    }

    private static List<String> tablesOf(Class<?> entity) {
        List<String> tables = new ArrayList<>();
        tables.add(entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT));
        for (Field field : entity.getDeclaredFields()) {
            CollectionTable collection = field.getAnnotation(CollectionTable.class);
            if (collection != null) {
                tables.add(collection.name());
            }
        }
        return tables;
    }

    private static Set<String> mayKnow(String module) throws ReflectiveOperationException {
        ApplicationModule says =
                Class.forName("org.minsheng.core." + module + ".package-info").getAnnotation(ApplicationModule.class);
        return Set.of(says.allowedDependencies());
    }

    private static Class<?> typeOf(Path file) throws ReflectiveOperationException {
        String name = CODE.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
        return Class.forName("org.minsheng.core." + name, false, TableOwnershipTests.class.getClassLoader());
    }

    /** {@code execution/share/web/X.java} belongs to execution.share; a read model stands by itself. */
    private static String moduleOf(Path within) {
        String first = within.getName(0).toString();
        return within.getNameCount() < 3
                        || Set.of("tenants", "joint", "cockpit", "portal").contains(first)
                ? first
                : first + "." + within.getName(1);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
