package org.minsheng.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
            .importPackages("org.minsheng.core", "org.minsheng.tenancy");

    // a stage knows earlier stages only
    private static final List<String> STAGES =
            List.of("cycle", "roster", "solicitation", "ballot", "execution", "supervision", "evaluation", "lookback");

    // what a string of SQL must not have: another schema, or what a schema per tenant can't do (architecture.md)
    private static final Pattern FORBIDDEN_SQL = Pattern.compile(
            "\\b(t_[a-z0-9_]+|public|platform)\\.|\\b(listen|notify|inherits|create rule|merge into|search_path)\\b");

    @Test
    void modules_use_only_what_they_say_they_use() {
        ApplicationModules.of(CoreApplication.class).verify();
    }

    @Test
    void no_two_features_need_each_other() {
        slices().matching("org.minsheng.core.(*)..").should().beFreeOfCycles().check(CORE);
        slices().matching("org.minsheng.tenancy.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void a_stage_knows_only_earlier_stages() {
        for (int i = 0; i < STAGES.size(); i++) {
            for (String later : STAGES.subList(i + 1, STAGES.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.minsheng.core." + STAGES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.minsheng.core." + later + "..")
                        .allowEmptyShould(true)
                        .check(CORE);
            }
        }
    }

    @Test
    void nobody_depends_on_the_joint_view() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.minsheng.core.joint..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.minsheng.core.joint..")
                .check(CORE);
    }

    @Test
    void tenancy_knows_nothing_of_livelihood_projects() {
        noClasses()
                .that()
                .resideInAPackage("org.minsheng.tenancy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.minsheng.core..")
                .check(CORE);
    }

    @Test
    void only_tenancy_opens_connections() {
        noClasses()
                .that()
                .resideInAPackage("org.minsheng.core..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.DriverManager")
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

    @Test
    void sql_of_tenants_names_no_schema_and_stays_within_what_every_cell_can_do() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/tenant/**/*.sql");
        assertThat(files).isNotEmpty();
        for (Resource file : files) {
            String sql = file.getContentAsString(StandardCharsets.UTF_8);
            assertThat(sql.replaceAll("--(?!changeset|rollback)[^\n]*", "").toLowerCase(Locale.ROOT))
                    .as(file.getFilename())
                    .doesNotContainPattern(FORBIDDEN_SQL);
            assertThat(sql).as(file.getFilename() + " can be undone").contains("--rollback");
        }
    }
}
