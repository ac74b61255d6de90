package org.minsheng.tenancy.schema;

/** Whose congress it is; a district has exactly one city above it. */
public enum TenantLevel {
    CITY,
    DISTRICT
}
