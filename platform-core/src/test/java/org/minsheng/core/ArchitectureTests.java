package org.minsheng.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minsheng.core.ImportedCode.CORE;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may know whom, as far as a compiler does not see to it. */
@NullUnmarked
class ArchitectureTests {

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
}
