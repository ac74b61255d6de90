package org.minsheng.tenancy.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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

    /** Who may do what stands once, in the abilities of a service; roles are named nowhere else. */
    @ArchTest
    static final ArchRule endpoints_ask_for_abilities_and_not_for_roles =
            noMembers().should(nameRoles()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllers_ask_for_abilities_and_not_for_roles =
            noClasses().should(nameRoles()).allowEmptyShould(true);

    private static <T extends HasAnnotations<?> & HasName> ArchCondition<T> nameRoles() {
        return new ArchCondition<>("say by roles who may") {
            @Override
            public void check(T guarded, ConditionEvents events) {
                for (JavaAnnotation<?> annotation : guarded.getAnnotations()) {
                    String rule = annotation.getRawType().getSimpleName().equals("PreAuthorize")
                            ? String.valueOf(annotation.get("value").orElse(""))
                            : "";
                    // the public has one door, where it is asked for by name
                    boolean roles = rule.matches(".*has(Any)?Role.*|.*ROLE_.*") && !rule.equals("hasRole('VISITOR')");
                    events.add(new SimpleConditionEvent(guarded, roles, guarded.getName() + ": " + rule));
                }
            }
        };
    }
}
