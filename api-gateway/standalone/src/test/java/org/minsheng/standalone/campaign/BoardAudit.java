package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.CITY;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minsheng.standalone.campaign.GrantsInForce.Coverage;
import org.minsheng.standalone.sample.SampleYear;
import tools.jackson.databind.JsonNode;

/** What the city sees of its districts is what each says of itself, as far as a grant goes and no further. */
final class BoardAudit {

    /** By kind of grant, the city's table of what it lets through. */
    private static final Map<String, String> COPIES =
            Map.of("PROJECTS", "joint_project", "PROGRESS", "joint_progress", "FUNDS", "joint_funds");

    private static final List<String> SAME = List.of("no", "title", "type");

    /** On the day on which the sample year is seen. */
    private static final String LAST_DUE =
            YearMonth.from(SampleYear.SEEN_ON).minusMonths(1).toString();

    private final CampaignReader reader;
    private final Findings wrong;

    BoardAudit(CampaignReader reader, Findings wrong) {
        this.reader = reader;
        this.wrong = wrong;
    }

    /** What the city's board shows of a tenant is what the tenant's own register says, as far as it is shown. */
    void board(String tenant, Coverage shown) {
        Map<String, JsonNode> rows = new TreeMap<>();
        for (JsonNode row :
                reader.items(CITY + ".office", "/api/core/joint/board?year=2020&limit=200&tenant=" + tenant)) {
            rows.put(row.path("projectId").asString(), row);
        }
        for (JsonNode own : reader.items(tenant + ".office", "/api/core/projects?year=2020&limit=200")) {
            String id = own.path("id").asString();
            JsonNode row = rows.remove(id);
            if (shown.covers("PROJECTS", id) != (row != null)) {
                wrong.add(
                        "%s: project %s is %s on the board".formatted(tenant, id, row == null ? "missing" : "unduly"));
            } else if (row != null) {
                compare(tenant, own, row, shown, id);
            }
        }
        rows.keySet().forEach(id -> wrong.add(tenant + ": the board shows " + id + ", which is not there"));
    }

    private void compare(String tenant, JsonNode own, JsonNode row, Coverage shown, String id) {
        SAME.forEach(field -> wrong.same(tenant, id, field, own.path(field), row.path(field)));
        wrong.same(tenant, id, "department", own.path("department").path("name"), row.path("department"));
        boolean progress = shown.covers("PROGRESS", id);
        JsonNode planned = progress ? own.path("planned") : plannedWhenDue(tenant, id);
        wrong.same(tenant, id, "planned", planned, row.path("planned"));
        JsonNode nothing = row.path("nothing at all");
        wrong.same(tenant, id, "progress", progress ? own.path("progress") : nothing, row.path("progress"));
        wrong.same(tenant, id, "reportMonth", progress ? own.path("asOf") : nothing, row.path("reportMonth"));
        if (progress) {
            wrong.same(tenant, id, "light", own.path("light"), row.path("light"));
            wrong.same(tenant, id, "late", own.path("late"), row.path("late"));
        } else if (!"UNKNOWN".equals(row.path("light").asString())) {
            wrong.add(tenant + ": the light of " + id + " is shown without a grant");
        }
        for (String fen : List.of("plannedFen", "issuedFen", "paidFen")) {
            JsonNode funds = row.path("funds").path(fen);
            wrong.same(tenant, id, fen, shown.covers("FUNDS", id) ? own.path(fen) : nothing, funds);
        }
    }

    /**
     * Who is not shown what was confirmed does not learn that a month was confirmed ahead of its day either: the plan is that
     * of the month that was due last.
     */
    private JsonNode plannedWhenDue(String tenant, String project) {
        for (JsonNode month : reader.page(tenant + ".office", "/api/core/projects/" + project + "/course")
                .path("months")) {
            if (LAST_DUE.equals(month.path("month").asString())) {
                return month.path("planned");
            }
        }
        throw new IllegalStateException(project + " has no course in " + LAST_DUE);
    }

    /** Copies that no grant covers are hidden, but they have to be gone as well. */
    void copies(String district, Coverage shown) throws SQLException {
        for (Map.Entry<String, String> kept : COPIES.entrySet()) {
            for (List<String> row : reader.core("select project_id from " + CampaignReader.schema(CITY) + "."
                    + kept.getValue() + " where source = '" + district + "'")) {
                if (!shown.covers(kept.getKey(), row.getFirst())) {
                    wrong.add("%s: a copy of %s of %s is kept without a grant"
                            .formatted(district, kept.getKey(), row.getFirst()));
                }
            }
        }
    }
}
