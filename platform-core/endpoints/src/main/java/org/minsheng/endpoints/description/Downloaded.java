package org.minsheng.endpoints.description;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a handler answers is a file. It is only said, and not asked for as {@code produces} would: whoever accepts JSON
 * alone, because refusals are JSON, gets the file all the same.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Downloaded {

    /** Its media types, without parameters; which of them it is says the request. */
    String[] value();
}
