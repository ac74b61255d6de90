package org.minsheng.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.minsheng.core.ImportedCode.CORE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

/** What every class keeps to, as far as a compiler does not see to it. */
@NullUnmarked
class CodeRulesTests {

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
}
