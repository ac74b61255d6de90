package org.minsheng.tenancy;

import java.util.regex.Pattern;

/**
 * Names one people's congress for ever: a slug that survives renaming and new region codes. This is the only way in
 * which text becomes the name of a schema, a role or a key.
 */
public record TenantId(String value) implements Comparable<TenantId> {

    private static final Pattern SLUG = Pattern.compile("^[a-z][a-z0-9-]{1,38}$");

    public TenantId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a tenant id: " + value);
        }
    }

    /** Whether the text is a slug; for input that deserves a polite refusal instead of an exception. */
    public static boolean isValid(String value) {
        return SLUG.matcher(value).matches();
    }

    /** The schema that holds this tenant's data; no two slugs share one, because a slug has no underscore. */
    public String schema() {
        return "t_" + value.replace('-', '_');
    }

    /** The database role that alone may use the schema. */
    public String role() {
        return schema();
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
