package org.minsheng.core.ground.abilities;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may: whoever has one of these abilities. Where nobody fills them in, the rule is of a name that nobody has. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyAuthority('{value}'.split(','))")
public @interface May {

    Ability[] value();
}
