package org.minsheng.tenancy.cells;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The PostgreSQL databases that hold tenants.
 *
 * @param homeCell the cell that also holds the directory
 * @param newCitiesCell the cell in which new cities will live; the home cell if nothing is said
 * @param cells by name
 * @param migrationsAtOnce how many tenants are prepared or migrated at the same time
 */
@ConfigurationProperties("minsheng")
public record CellsProperties(
        @DefaultValue("main") String homeCell,
        @Nullable String newCitiesCell,
        Map<String, CellProperties> cells,
        @DefaultValue("4") int migrationsAtOnce) {

    /**
     * One PostgreSQL database.
     *
     * @param username the login of the running service: owns nothing, inherits nothing
     * @param migratorUsername the login that owns the schemas and may create roles
     * @param poolSize connections of the running service, at most
     * @param maxLifetime after which a connection is replaced
     * @param mostTenants after how many different tenants a connection is replaced, because it remembers each of them
     * @param statementTimeout after which PostgreSQL gives up a statement of the running service
     */
    public record CellProperties(
            String url,
            String username,
            String password,
            String migratorUsername,
            String migratorPassword,
            @DefaultValue("16") int poolSize,
            @DefaultValue("10m") Duration maxLifetime,
            @DefaultValue("200") int mostTenants,
            @DefaultValue("30s") Duration statementTimeout) {

        @Override
        public String toString() {
            // without the passwords: records are printed by those who don't think of it
            return "CellProperties[" + url + "]";
        }
    }
}
