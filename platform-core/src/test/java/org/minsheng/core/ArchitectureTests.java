package org.minsheng.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that a compiler does not know. */
@NullUnmarked
class ArchitectureTests {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // the libraries' tests come as jars when everything is built
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.minsheng.core", "org.minsheng.endpoints", "org.minsheng.tenancy");

    // from the ground up: a floor knows only those below it
    private static final List<String> FLOORS =
            List.of("tenants", "ground", "exchange", "people", "decision", "execution", "supervision");

    // read models stand on all floors, and nobody stands on them
    private static final List<String> READ_MODELS = List.of("joint", "cockpit", "portal");

    private static final String[] SECRET = {
        "org.minsheng.core.decision.voting..", "org.minsheng.core.supervision.evaluation.."
    };
    private static final String[] REMEMBERING = {
        "org.minsheng.endpoints.repeats..", "org.minsheng.core.ground.changes..", "org.minsheng.core.exchange.."
    };

    // what a string of SQL must not have: another schema, or what a schema per tenant can't do (architecture.md)
    private static final Pattern FORBIDDEN_SQL = Pattern.compile(
            "\\b(t_[a-z0-9_]+|public|platform)\\.|\\b(listen|notify|inherits|create rule|merge into|search_path)\\b");

    @Test
    void modules_use_only_what_they_say_they_use() {
        ApplicationModules.of(CoreApplication.class).verify();
    }

    @Test
    void a_floor_knows_only_those_below() {
        for (int i = 0; i < FLOORS.size(); i++) {
            for (String above : FLOORS.subList(i + 1, FLOORS.size())) {
                knowsNothingOf(FLOORS.get(i), above);
            }
        }
    }

    @Test
    void nobody_depends_on_a_read_model() {
        for (String readModel : READ_MODELS) {
            FLOORS.forEach(floor -> knowsNothingOf(floor, readModel));
            READ_MODELS.stream()
                    .filter(other -> !other.equals(readModel))
                    .forEach(other -> knowsNothingOf(other, readModel));
        }
    }

    private static void knowsNothingOf(String floor, String other) {
        noClasses()
                .that()
                .resideInAPackage("org.minsheng.core." + floor + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.minsheng.core." + other + "..")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void no_two_packages_of_a_library_need_each_other() {
        for (String library : List.of("tenancy", "endpoints")) {
            slices().matching("org.minsheng." + library + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(CORE);
        }
    }

    @Test
    void libraries_know_nothing_of_livelihood_projects() {
        noClasses()
                .that()
                .resideInAnyPackage("org.minsheng.tenancy..", "org.minsheng.endpoints..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.minsheng.core..")
                .check(CORE);
    }

    @Test
    void only_tenancy_opens_connections() {
        noClasses()
                .that()
                .resideInAnyPackage("org.minsheng.core..", "org.minsheng.endpoints..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.DriverManager")
                .check(CORE);
    }

    /** There is one way to a new one: {@code Key.fresh()}, which grows with time. */
    @Test
    void no_key_is_random() {
        noClasses()
                .that()
                .resideInAPackage("org.minsheng.core..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.hibernate.annotations.UuidGenerator")
                .check(CORE);
    }

    @Test
    void every_endpoint_says_who_may() {
        methods()
                .that(new DescribedPredicate<JavaMethod>("answer requests") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.isMetaAnnotatedWith(RequestMapping.class);
                    }
                })
                .should(new ArchCondition<JavaMethod>("say who may, here or at the class") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean says = AnnotatedElementUtils.hasAnnotation(method.reflect(), PreAuthorize.class)
                                || AnnotatedElementUtils.hasAnnotation(
                                        method.getOwner().reflect(), PreAuthorize.class);
                        events.add(new SimpleConditionEvent(method, says, method.getFullName()));
                    }
                })
                .check(CORE);
    }

    @Test
    void business_time_comes_from_the_clock() {
        for (Class<?> time : List.of(LocalDate.class, LocalDateTime.class, ZonedDateTime.class, Instant.class)) {
            noClasses()
                    .that()
                    .resideInAPackage("org.minsheng.core..")
                    .should()
                    .callMethod(time, "now")
                    .check(CORE);
        }
    }

    /** Where somebody votes in secret, whatever remembers who did what and when stays out (architecture.md). */
    @Test
    void a_secret_vote_meets_no_general_helper() {
        noClasses()
                .that()
                .resideInAnyPackage(SECRET)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REMEMBERING)
                .allowEmptyShould(true)
                .check(CORE);
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("org.minsheng.core.execution.report..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(REMEMBERING)
                        .check(CORE))
                .as("the rule finds who does call them")
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("repeats")
                .hasMessageContaining("changes");
    }

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
