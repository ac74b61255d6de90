package org.minsheng.tenancy.directory;

/** Whose congress it is; a district has exactly one city above it. */
public enum TenantLevel {
    CITY,
    DISTRICT
}
