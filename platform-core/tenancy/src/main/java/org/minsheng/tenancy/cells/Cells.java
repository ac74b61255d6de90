package org.minsheng.tenancy.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The databases that hold tenants, and the connections to each. A tenant's data never spans two cells. */
public class Cells implements AutoCloseable {

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final String home;
    private final String newCities;

    public Cells(CellsProperties properties, List<PoolSettings> settings) {
        home = properties.homeCell();
        newCities = properties.newCitiesCell() == null ? home : properties.newCitiesCell();
        if (!properties.cells().containsKey(home)) {
            throw new IllegalStateException("minsheng.cells." + home + ".url and its logins are not configured");
        }
        properties
                .cells()
                .forEach((name, cell) -> cells.put(name, Cell.of(name, cell, properties.migrationsAtOnce(), settings)));
        cell(newCities);
    }

    /** The cell of the directory. */
    public String home() {
        return home;
    }

    /** The cell in which new cities will live. */
    public String ofNewCities() {
        return newCities;
    }

    public Set<String> names() {
        return Set.copyOf(cells.keySet());
    }

    /** Whether the cell's database answers the running service. */
    public boolean answers(String cell) {
        try (Connection connection = service(cell).untenanted().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Connections of the running service to the cell's schema {@code platform}. Nobody makes them a tenant's, and each
     * statement is a transaction of its own.
     */
    public DataSource platform(String cell) {
        return cell(cell).platform();
    }

    TenantPool service(String cell) {
        return cell(cell).service();
    }

    /** Connections of the owner of the schemas; for preparing and migrating only. */
    public TenantPool migrator(String cell) {
        return cell(cell).migrator();
    }

    /** Gives back what was taken to serve a tenant, of whichever cell. */
    void giveBack(Connection connection) throws SQLException {
        if (cells.values().stream().noneMatch(each -> each.service().replaces(connection))) {
            connection.close();
        }
    }

    public String serviceLogin(String cell) {
        return cell(cell).serviceLogin();
    }

    @Override
    public void close() {
        cells.values().forEach(Cell::close);
    }

    private Cell cell(String name) {
        Cell cell = cells.get(name);
        if (cell == null) {
            throw new IllegalStateException("Cell " + name + " is named but not configured");
        }
        return cell;
    }
}
