package org.minsheng.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.minsheng.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

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
}
