package org.minsheng.core.execution.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.people.roles.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What projects and indicators are called, for whoever shows something about them and needs no more. */
@Component
public class ProjectNames {

    private final JdbcClient jdbc;

    ProjectNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an indicator is called and counted in. */
    public record IndicatorName(UUID id, String name, String unit) {}

    /** The titles of the projects that are seen, or of one of them. */
    @Transactional(readOnly = true)
    public Map<UUID, String> titles(Sight sight, @Nullable UUID only) {
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql("""
                        select id, title, department_id from livelihood_project
                        where cast(:only as uuid) is null or id = :only""").param("only", only).query(row -> {
            if (sight.shows(row.getObject("department_id", UUID.class))) {
                titles.put(row.getObject("id", UUID.class), row.getString("title"));
            }
        });
        return titles;
    }

    /** In the order in which projects list them. */
    @Transactional(readOnly = true)
    public Map<UUID, IndicatorName> indicators(Set<UUID> indicators) {
        Map<UUID, IndicatorName> names = new LinkedHashMap<>();
        jdbc.sql("select id, name, unit from indicator where id = any (:ids) order by position")
                .param("ids", indicators.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    names.put(id, new IndicatorName(id, row.getString("name"), row.getString("unit")));
                });
        return names;
    }

    @Transactional(readOnly = true)
    public Set<UUID> ofYear(int year) {
        return jdbc.sql("select id from livelihood_project where year = ?")
                .param(year)
                .query(UUID.class)
                .set();
    }

    @Transactional(readOnly = true)
    public Set<UUID> ofAllYears() {
        return jdbc.sql("select id from livelihood_project").query(UUID.class).set();
    }
}
