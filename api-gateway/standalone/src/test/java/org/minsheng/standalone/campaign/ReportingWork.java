package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.pick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.minsheng.standalone.browser.Answer;
import org.minsheng.standalone.browser.HandingIn;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.campaign.Persistent.Heard;
import org.minsheng.standalone.sample.SampleCongress;
import tools.jackson.databind.JsonNode;

/** Clerks report on projects and on shares, offices confirm or return. */
final class ReportingWork {

    private final CampaignLedger ledger;

    ReportingWork(CampaignLedger ledger) {
        this.ledger = ledger;
    }

    void project(SampleCongress congress, Persistent clerk, Random random) {
        Heard list = clerk.get("/api/core/projects?year=2020&limit=100");
        List<JsonNode> projects = list.answer().items();
        if (projects.isEmpty()) {
            Pause.of(Duration.ofSeconds(1));
            return;
        }
        String path = "/api/core/projects/" + pick(projects, random).path("id").asString();
        JsonNode project = clerk.get(path).answer().body();
        String month = pick(CampaignWork.MONTHS, random);
        Map<String, Object> form = new HashMap<>();
        List<Map<String, Object>> values = new ArrayList<>();
        for (JsonNode indicator : project.path("indicators")) {
            if (!indicator.path("rolledUp").booleanValue()) {
                values.add(Map.of("indicatorId", indicator.path("id").asString(), "value", random.nextInt(90)));
            }
        }
        long issued = random.nextInt(1_000_000);
        form.put("values", values);
        form.put("issuedFen", issued);
        form.put("paidFen", (long) (issued * random.nextDouble()));
        handIn(congress, clerk, path, month, form);
    }

    void share(SampleCongress district, Persistent clerk, Random random) {
        List<JsonNode> shares = clerk.get("/api/core/shares?year=2020").answer().items();
        if (shares.isEmpty()) {
            return;
        }
        Map<String, Object> form = new HashMap<>();
        form.put("value", random.nextInt(30));
        String path = "/api/core/shares/" + pick(shares, random).path("id").asString();
        handIn(district, clerk, path, pick(CampaignWork.MONTHS, random), form);
    }

    private void handIn(
            SampleCongress congress, Persistent clerk, String path, String month, Map<String, Object> form) {
        String subject = path.substring(path.lastIndexOf('/') + 1);
        String mark = UUID.randomUUID().toString();
        form.put("narrative", mark);
        Map<String, String> headers =
                new HashMap<>(Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        for (JsonNode report :
                clerk.get("/api/core/reports?limit=100&month=" + month).answer().items()) {
            if (report.path("subjectId").asString().equals(subject)) {
                headers.put("If-Match", "\"" + report.path("version").asLong() + "\"");
            }
        }
        Heard heard = clerk.change("PUT", path + "/reports/" + month, form, headers);
        if (HandingIn.isDoubt(heard.answer())) {
            form.put("affirmed", heard.answer().body().path("doubts"));
            heard = clerk.change("PUT", path + "/reports/" + month, form, headers);
        }
        if (heard.ok()) {
            ledger.handedIn.put(
                    mark,
                    new CampaignLedger.Handed(
                            congress.slug(), heard.answer().body().path("id").asString()));
        } else if (heard.isFirst()) { // else an earlier try may still be at work
            ledger.refused.put(mark, congress.slug() + " " + heard.answer());
        }
    }

    void decide(Persistent office, Random random) {
        List<JsonNode> waiting = office.get("/api/core/reports?state=SUBMITTED&limit=50")
                .answer()
                .items();
        if (waiting.isEmpty()) {
            return;
        }
        String path = "/api/core/reports/" + pick(waiting, random).path("id").asString();
        Answer seen = office.get(path).answer();
        if (!"SUBMITTED".equals(seen.body().path("report").path("state").asString(""))) {
            return;
        }
        String mark = seen.body().path("report").path("narrative").asString();
        boolean back = random.nextInt(5) == 0;
        Heard heard = back
                ? office.change("POST", path + "/return", Map.of("reason", "请核对"), seen.ifMatch())
                : office.change("POST", path + "/confirm", Map.of(), seen.ifMatch());
        if (heard.ok()) {
            ledger.decided.put(mark, back ? "RETURNED" : "CONFIRMED");
        }
    }
}
