package org.minsheng.endpoints.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A variable of the address that names a congress: what somebody does to it who acts for none, an operator, is read there
 * too, from before it is done.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfCongress {}
