package org.minsheng.tenancy.cells;

import com.zaxxer.hikari.HikariConfig;

/** A last word on each connection pool, for instance where it counts its figures. */
@FunctionalInterface
public interface PoolSettings {
    void apply(HikariConfig pool);
}
