package org.minsheng.core.tenants;

import org.minsheng.tenancy.cells.Cells;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready while the home cell answers; another cell that is away closes only the tenants that live in it. */
@Component("cellsHealthIndicator")
class CellsHealth implements HealthIndicator {

    private final Cells cells;

    CellsHealth(Cells cells) {
        this.cells = cells;
    }

    @Override
    public Health health() {
        Health.Builder health = cells.answers(cells.home()) ? Health.up() : Health.down();
        cells.names().forEach(cell -> health.withDetail(cell, cells.answers(cell) ? "UP" : "DOWN"));
        return health.build();
    }
}
