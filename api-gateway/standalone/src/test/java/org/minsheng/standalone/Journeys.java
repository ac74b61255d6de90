package org.minsheng.standalone;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.browser.HandingIn;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.sample.SampleYear;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What several journeys do: sign in as someone of the sample, hand in and confirm a report, read the city's board. */
final class Journeys {

    static final String BOARD = "/api/core/joint/board?year=2020&limit=100&tenant=";

    private final Installation system;

    Journeys(Installation system) {
        this.system = system;
    }

    Browser as(String login) {
        return new Browser(system.address()).signIn(login, SampleYear.password(system.folder()));
    }

    static List<JsonNode> items(Browser reader, String path) {
        return reader.get(path).ok().items();
    }

    /** A project of the clerk's department whose report of July is still owed. */
    static JsonNode openProject(Browser clerk) {
        for (JsonNode row : items(clerk, "/api/core/projects?year=2020&limit=100")) {
            String id = row.path("id").asString();
            boolean open = reports(clerk, id).stream()
                    .noneMatch(report -> "2020-07".equals(report.path("month").asString()));
            if (open) {
                return clerk.get("/api/core/projects/" + id).ok().body();
            }
        }
        throw new AssertionError("Every project has its report of July");
    }

    static List<JsonNode> reports(Browser reader, String project) {
        return items(reader, "/api/core/projects/" + project + "/reports");
    }

    static String report(Browser clerk, JsonNode project, String month) {
        return reportAgain(clerk, project, month, "验收通过");
    }

    /** Each narrative is a request of its own. */
    static String reportAgain(Browser clerk, JsonNode project, String month, String narrative) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (JsonNode indicator : project.path("indicators")) {
            JsonNode actual = indicator.path("actual");
            values.add(Map.of(
                    "indicatorId",
                    indicator.path("id").asString(),
                    "value",
                    actual.isNumber() ? actual.decimalValue().add(BigDecimal.ONE) : 1));
        }
        Map<String, Object> form = new HashMap<>();
        form.put("values", values);
        form.put("issuedFen", issuedFen(project) + 100);
        form.put("paidFen", project.path("funds").path("paidFen").asLong(0) + 100);
        form.put("narrative", narrative);
        String path = "/api/core/projects/" + project.path("id").asString() + "/reports/" + month;
        Map<String, String> headers = new HashMap<>(seen(clerk, project, month));
        headers.put("Idempotency-Key", Browser.idempotencyKey(path + narrative));
        return HandingIn.report(clerk, path, form, headers)
                .ok()
                .body()
                .path("id")
                .asString();
    }

    /** A month that was reported before is reported anew only by who has seen it. */
    private static Map<String, String> seen(Browser clerk, JsonNode project, String month) {
        return reports(clerk, project.path("id").asString()).stream()
                .filter(report -> month.equals(report.path("month").asString()))
                .map(report -> Map.of("If-Match", "\"" + report.path("version").asLong() + "\""))
                .findFirst()
                .orElse(Map.of());
    }

    /** What is confirmed so far; a report adds one yuan to it. */
    static long issuedFen(JsonNode project) {
        return project.path("funds").path("issuedFen").asLong(0);
    }

    static void confirm(Browser office, String report) {
        String path = "/api/core/reports/" + report;
        office.change("POST", path + "/confirm", Map.of(), office.get(path).ok().ifMatch())
                .ok();
    }

    static String reportedMonth(Browser city, String tenant, JsonNode project) {
        return row(city, tenant, project).path("reportMonth").asString("");
    }

    /** The project as the city's board shows it; a missing node if it doesn't. */
    static JsonNode row(Browser city, String tenant, JsonNode project) {
        return items(city, BOARD + tenant).stream()
                .filter(row -> row.path("projectId")
                        .asString()
                        .equals(project.path("id").asString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** Takes the invitation of a new congress's first administrator and becomes {@code <slug>.admin}. */
    void accept(Browser inviter, String list, String slug) {
        JsonNode invitation = Pause.until(() -> items(inviter, list).stream()
                .filter(tenant -> slug.equals(tenant.path("slug").asString()))
                .map(tenant -> tenant.path("invitation"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(null));
        String link = inviter.post(
                        "/api/admin/invitations/" + invitation.path("id").asString() + "/reissue", Map.of())
                .ok()
                .body()
                .path("link")
                .asString();
        try (Browser invited = new Browser(system.address())) {
            invited.post(
                            "/api/admin/public/invitations/" + link.substring(link.lastIndexOf('/') + 1),
                            Map.of("loginName", slug + ".admin", "password", SampleYear.password(system.folder())))
                    .ok();
        }
    }
}
