package org.minsheng.core.execution.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Deed;
import org.minsheng.core.ground.keys.Key;
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

    /** What an indicator is called, by verb and object, and counted in. */
    public record IndicatorName(IndicatorId id, String name, String unit) {}

    /** The titles of the projects that are seen, or of one of them. */
    @Transactional(readOnly = true)
    public Map<ProjectId, String> titles(Sight sight, @Nullable ProjectId only) {
        Map<ProjectId, String> titles = new HashMap<>();
        jdbc.sql("""
                        select id, title, department_id from livelihood_project
                        where cast(:only as uuid) is null or id = :only""").param("only", Key.valueOrNull(only)).query(row -> {
            if (sight.shows(row.getObject("department_id", UUID.class))) {
                titles.put(ProjectId.in(row, "id"), row.getString("title"));
            }
        });
        return titles;
    }

    /** In the order in which projects list them. */
    @Transactional(readOnly = true)
    public Map<IndicatorId, IndicatorName> indicators(Set<IndicatorId> indicators) {
        Map<IndicatorId, IndicatorName> names = new LinkedHashMap<>();
        jdbc.sql("select id, verb, name, unit from indicator where id = any (:ids) order by position")
                .param("ids", Key.values(indicators))
                .query(row -> {
                    IndicatorId id = IndicatorId.in(row, "id");
                    Deed deed = new Deed(row.getString("verb"), row.getString("name"));
                    names.put(id, new IndicatorName(id, deed.called(), row.getString("unit")));
                });
        return names;
    }

    @Transactional(readOnly = true)
    public Set<ProjectId> ofYear(int year) {
        return jdbc.sql("select id from livelihood_project where year = ?")
                .param(year)
                .query((row, n) -> ProjectId.in(row, "id"))
                .set();
    }

    @Transactional(readOnly = true)
    public Set<ProjectId> ofAllYears() {
        return jdbc.sql("select id from livelihood_project")
                .query((row, n) -> ProjectId.in(row, "id"))
                .set();
    }
}
