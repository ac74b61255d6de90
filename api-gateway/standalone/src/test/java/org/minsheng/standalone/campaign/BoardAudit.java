package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.CITY;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minsheng.standalone.campaign.GrantsInForce.Coverage;
import tools.jackson.databind.JsonNode;

/** What the city sees of its districts is what each says of itself, as far as a grant goes and no further. */
final class BoardAudit {

    private static final List<String> SAME = List.of("no", "title", "type");

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
        wrong.same(tenant, id, "planned", own.path("planned"), row.path("planned"));
        boolean progress = shown.covers("PROGRESS", id);
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

    /** Copies that no grant covers are hidden, but they have to be gone as well. */
    void copies(String district, Coverage shown) throws SQLException {
        for (List<String> row : reader.core("select project_id, project_version, progress_version, funds_version from "
                + CampaignReader.schema(CITY) + ".joint_project where source = '" + district + "'")) {
            String[] kinds = {"PROJECTS", "PROGRESS", "FUNDS"};
            for (int i = 0; i < kinds.length; i++) {
                boolean kept = row.get(i + 1) != null;
                if (kept && !shown.covers(kinds[i], row.getFirst())) {
                    wrong.add("%s: a copy of %s of %s is kept without a grant"
                            .formatted(district, kinds[i], row.getFirst()));
                }
            }
        }
    }
}
