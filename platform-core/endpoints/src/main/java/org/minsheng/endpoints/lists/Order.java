package org.minsheng.endpoints.lists;

/** Which way a list runs, as it stands in an address. */
public enum Order {
    asc,
    desc
}
