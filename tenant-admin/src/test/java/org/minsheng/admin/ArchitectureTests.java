package org.minsheng.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.testing.HouseStyle;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "org.minsheng.admin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void features_know_only_what_they_may() {
        ApplicationModules.of(AdminApplication.class).verify();
    }

    @ArchTest
    static final ArchTests STYLE = ArchTests.in(HouseStyle.class);

    @ArchTest
    static final ArchRule business_dates_come_from_the_injected_clock = noClasses()
            .that()
            .resideInAPackage("org.minsheng.admin..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule the_core_is_reached_over_http_alone =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.minsheng.core..");
}
