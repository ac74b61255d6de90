package org.minsheng.admin.congresses;

/** Where a congress stands on the platform; only an ACTIVE one can be worked in. */
public enum CongressState {
    PREPARING,
    ACTIVE,
    SUSPENDED,
    ENDED
}
