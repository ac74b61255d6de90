package org.minsheng.trail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.cells.CellsProperties;
import org.minsheng.tenancy.cells.CellsProperties.CellProperties;
import org.minsheng.trail.VerifyTrail.Place;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** One chain for each tenant that has been prepared, in whichever cell it lives. */
public final class TrailsOfTenants {

    private TrailsOfTenants() {}

    public static List<Place> of(Environment configuration) throws SQLException {
        CellsProperties cells = Binder.get(configuration)
                .bind("minsheng", CellsProperties.class)
                .get();
        CellProperties home = cell(cells, cells.homeCell());
        List<Place> places = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(home.url(), home.username(), home.password())) {
            Sql.each(
                    connection,
                    "select slug, cell from platform.tenant_directory where version > 0 order by slug",
                    row -> places.add(place(new TenantId(row.getString(1)), cell(cells, row.getString(2)))));
        }
        return places;
    }

    private static CellProperties cell(CellsProperties cells, String name) throws SQLException {
        CellProperties cell = cells.cells().get(name);
        if (cell == null) {
            throw new SQLException("Cell " + name + " is named but not configured");
        }
        return cell;
    }

    private static Place place(TenantId tenant, CellProperties cell) {
        return new Place(tenant.value(), cell.url(), cell.username(), cell.password(), tenant.role(), tenant.schema());
    }
}
