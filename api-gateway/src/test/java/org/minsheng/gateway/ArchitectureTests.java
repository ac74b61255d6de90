package org.minsheng.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.testing.HouseStyle;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.util.ClassUtils;

@AnalyzeClasses(packages = "org.minsheng.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests STYLE = ArchTests.in(HouseStyle.class);

    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles =
            slices().matching("org.minsheng.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_depends_on_routing = noClasses()
            .that()
            .resideOutsideOfPackage("..routing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..routing..");

    /** What the door shares with the services must not bring their databases along. */
    @Test
    void the_door_has_no_database() {
        assertThat(List.of(
                        "org.hibernate.Session",
                        "liquibase.Liquibase",
                        "org.postgresql.Driver",
                        "com.zaxxer.hikari.HikariDataSource",
                        "jakarta.persistence.Entity"))
                .noneMatch(name -> ClassUtils.isPresent(name, null));
    }

    @Test
    void nothing_that_tenancy_sets_up_is_set_up_here() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .filteredOn(name -> name.startsWith("org.minsheng.tenancy."))
                .containsExactlyInAnyOrder(GatewayApplication.class
                        .getAnnotation(SpringBootApplication.class)
                        .excludeName());
    }
}
