package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.DISTRICTS;
import static org.minsheng.standalone.campaign.CampaignWork.pick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.campaign.Persistent.Heard;
import org.minsheng.standalone.sample.SampleCongress;
import org.minsheng.standalone.sample.SampleYear;
import tools.jackson.databind.JsonNode;

/** City and districts make and end grants, the city divides its targets among them, and an auditor looks at what is shown. */
final class LinkageWork {

    private final CampaignLedger ledger;

    LinkageWork(CampaignLedger ledger) {
        this.ledger = ledger;
    }

    void breakDown(Persistent office, Random random) {
        List<JsonNode> projects =
                office.get("/api/core/projects?year=2020&limit=100").answer().items();
        JsonNode project = office.get("/api/core/projects/"
                        + pick(projects, random).path("id").asString())
                .answer()
                .body();
        for (JsonNode indicator : project.path("indicators")) {
            if (indicator.path("rolledUp").booleanValue()) {
                Map<String, Integer> wanted = new TreeMap<>();
                DISTRICTS.forEach(district -> {
                    if (random.nextInt(5) > 0) {
                        wanted.put(district.slug(), 1 + random.nextInt(40));
                    }
                });
                if (!wanted.isEmpty()) { // else nobody would find it again
                    breakDown(office, indicator.path("id").asString(), wanted);
                }
            }
        }
        Pause.of(Duration.ofMillis(500));
    }

    private void breakDown(Persistent office, String indicator, Map<String, Integer> wanted) {
        String path = "/api/core/indicators/" + indicator + "/shares";
        List<Map<String, Object>> form = wanted.entrySet().stream()
                .map(each -> Map.<String, Object>of("district", each.getKey(), "target", each.getValue()))
                .toList();
        Map<String, String> seen = office.get(path).answer().ifMatch();
        // nobody knows which it is until there is an answer
        Map<String, Integer> before = ledger.shares.remove(indicator);
        Heard heard = office.change("PUT", path, form, seen);
        if (heard.ok()) {
            ledger.shares.put(indicator, wanted);
        } else if (heard.isFirst() && before != null) {
            ledger.shares.put(indicator, before);
        }
    }

    /** Ends one of the grants between city and district, or opens another one with other terms. */
    void regrant(SampleCongress district, Persistent cityStaff, Persistent staff, Random random) {
        List<JsonNode> active = new ArrayList<>();
        for (JsonNode grant : staff.get("/api/admin/grants").answer().items()) {
            String state = grant.path("state").asString();
            String path = "/api/admin/grants/" + grant.path("id").asString();
            if ("PROPOSED".equals(state)) {
                if (staff.change(
                                "POST",
                                path + "/agree",
                                Map.of(),
                                staff.get(path).answer().ifMatch())
                        .ok()) {
                    ledger.grantsAgreed.incrementAndGet();
                }
            } else if ("ACTIVE".equals(state)) {
                active.add(grant);
            }
        }
        boolean give = random.nextInt(3) > 0;
        long there = active.stream()
                .filter(grant -> (give ? "GIVE" : "RECEIVE")
                        .equals(grant.path("direction").asString()))
                .count();
        if (there > random.nextInt(3)) {
            String path = "/api/admin/grants/" + pick(active, random).path("id").asString();
            if (staff.change("POST", path + "/end", Map.of("reason", "试行结束"), Map.of())
                    .ok()) {
                ledger.grantsEnded.incrementAndGet();
            }
        } else {
            propose(district, give ? "RECEIVE" : "GIVE", cityStaff, staff, random);
        }
        Pause.of(Duration.ofMillis(300 + random.nextInt(1500)));
    }

    private void propose(
            SampleCongress district, String direction, Persistent cityStaff, Persistent staff, Random random) {
        List<String> kinds = new ArrayList<>(List.of("PROJECTS"));
        boolean asks = "RECEIVE".equals(direction); // a city shows projects alone
        if (random.nextInt(4) > 0 && asks) {
            kinds.add("PROGRESS");
        }
        if (random.nextBoolean() && asks) {
            kinds.add("FUNDS");
        }
        Map<String, Object> terms = new HashMap<>(Map.of(
                "partners",
                List.of(district.slug()),
                "direction",
                direction,
                "kinds",
                kinds,
                "from",
                SampleYear.SEEN_ON.toString()));
        if (asks && random.nextInt(3) == 0) {
            List<JsonNode> projects =
                    staff.get("/api/core/projects?year=2020&limit=100").answer().items();
            terms.put(
                    "projects",
                    projects.stream()
                            .filter(_ -> random.nextBoolean())
                            .map(project -> project.path("id").asString())
                            .toList());
        }
        cityStaff.change(
                "POST",
                "/api/admin/grants",
                terms,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    void look(Persistent reader, Random random) {
        if (random.nextBoolean()) {
            Heard overview = reader.get("/api/core/joint/overview?year=2020");
            ledger.unheardLook("OVERVIEW", overview.tries());
            for (JsonNode district : overview.answer().body().path("districts")) {
                district.path("grants")
                        .forEach(grant -> ledger.looked(grant.path("id").asString(), "OVERVIEW"));
            }
            return;
        }
        // which rows a board showed through which grants only the project's own page says in full
        List<JsonNode> rows =
                reader.get("/api/core/joint/board?year=2020&limit=100").answer().items();
        if (rows.isEmpty()) {
            return;
        }
        JsonNode row = pick(rows, random);
        Heard project = reader.get(
                "/api/core/joint/projects/" + row.path("source").path("tenant").asString() + "/"
                        + row.path("projectId").asString());
        ledger.unheardLook("PROJECT", project.tries());
        project.answer().body().path("grants").forEach(grant -> ledger.looked(grant.asString(), "PROJECT"));
    }
}
