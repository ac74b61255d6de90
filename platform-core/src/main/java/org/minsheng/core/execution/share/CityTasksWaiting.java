package org.minsheng.core.execution.share;

import java.util.List;
import java.util.Set;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.waiting.OwnWaiting;
import org.minsheng.core.ground.waiting.Waiting;
import org.minsheng.core.ground.waiting.WaitingKind;
import org.minsheng.core.ground.waiting.WaitsFor;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A city's tasks that a district has not given to any of its departments; those that go on, as far as the city has said. */
@Component
class CityTasksWaiting implements WaitsFor {

    private final JdbcClient jdbc;

    CityTasksWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OwnWaiting waitingFor(Actor somebody, Set<Ability> may) {
        if (!may.contains(Ability.ASSIGN_CITY_TASKS)) {
            return OwnWaiting.NOTHING;
        }
        int unassigned = jdbc.sql("""
                        select count(*) from share_mirror m join share_duty d on d.id = m.share_id
                        where m.target is not null and m.owed_until is null and d.department_id is null""").query(Integer.class).single();
        return OwnWaiting.of(List.of(Waiting.of(WaitingKind.CITY_TASKS_TO_ASSIGN, unassigned)));
    }
}
