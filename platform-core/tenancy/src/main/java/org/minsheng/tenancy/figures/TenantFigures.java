package org.minsheng.tenancy.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.minsheng.tenancy.cells.Cells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers by name, never contents. A figure that nobody has told is 0. */
public class TenantFigures {

    private final JdbcClient tenants;
    private final Map<String, JdbcClient> cells = new TreeMap<>();

    TenantFigures(JdbcClient tenants, Cells cells) {
        this.tenants = tenants;
        cells.names().forEach(cell -> this.cells.put(cell, JdbcClient.create(cells.platform(cell))));
    }

    /** Tells figures of the tenant in scope, with its running transaction; each takes the place of what was told before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Map<String, ? extends Number> figures) {
        List<String> names = List.copyOf(figures.keySet());
        tenants.sql("select platform.tell(:names, :figures)")
                .param("names", names.toArray(String[]::new))
                .param(
                        "figures",
                        names.stream()
                                .map(name -> Objects.requireNonNull(figures.get(name))
                                        .doubleValue())
                                .toArray(Double[]::new))
                .query()
                .singleRow();
    }

    /** What all tenants have told under that name, in every cell. */
    public List<CellFigure> read(String name) {
        return cells.entrySet().stream()
                .map(cell -> read(cell.getKey(), cell.getValue(), name))
                .toList();
    }

    private static CellFigure read(String cell, JdbcClient jdbc, String name) {
        return jdbc.sql(
                        "select coalesce(sum(value), 0), coalesce(min(value), 0) from platform.figure where name = :name")
                .param("name", name)
                .query((row, _) -> new CellFigure(cell, row.getDouble(1), row.getDouble(2)))
                .single();
    }

    /** A figure over all tenants of a cell: their sum, and the least of those who told any; 0 if nobody did. */
    public record CellFigure(String cell, double sum, double least) {}
}
