package org.minsheng.tenancy.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.slf4j.Logger;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/**
 * One dialect for all modules, where the compiler doesn't see to it (it does to braces). A module takes it over with
 * {@code @ArchTest static final ArchTests STYLE = ArchTests.in(HouseStyle.class)}.
 */
public final class HouseStyle {

    private HouseStyle() {}

    @ArchTest
    static final ArchRule a_logger_is_called_LOG = fields().that()
            .haveRawType(Logger.class)
            .should()
            .haveName("LOG")
            .andShould()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_spring_shall_make_is_a_component = noClasses()
            .should()
            .beAnnotatedWith(Service.class)
            .orShould()
            .beAnnotatedWith(Repository.class)
            .because("the name says what a class does, and @Component that Spring makes it");
}
