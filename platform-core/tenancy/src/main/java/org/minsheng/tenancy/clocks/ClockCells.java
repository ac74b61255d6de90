package org.minsheng.tenancy.clocks;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.cells.Cells;
import org.minsheng.tenancy.directory.TenantDirectory;

/** The clocks of every cell. */
class ClockCells {

    private final TenantDirectory directory;
    private final Map<String, CellClocks> clocks = new TreeMap<>();

    ClockCells(Cells cells, TenantDirectory directory, Clock businessTime) {
        this.directory = directory;
        cells.names().forEach(cell -> clocks.put(cell, new CellClocks(cell, cells.platform(cell), businessTime)));
    }

    Collection<CellClocks> all() {
        return clocks.values();
    }

    CellClocks of(TenantId tenant) {
        String cell = directory.require(tenant).cell();
        return Objects.requireNonNull(clocks.get(cell), () -> "Cell " + cell + " is named but not configured");
    }
}
