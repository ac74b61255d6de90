package org.minsheng.standalone.campaign;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Each report that was acknowledged is there once and stands as its office was told; each refused one is not there. */
final class ReportAudit {

    private final CampaignReader reader;
    private final CampaignLedger ledger;
    private final Findings wrong;

    ReportAudit(CampaignReader reader, CampaignLedger ledger, Findings wrong) {
        this.reader = reader;
        this.ledger = ledger;
        this.wrong = wrong;
    }

    /** By the mark in its narrative: how often a submission is there, and its state. */
    private record Found(Map<String, Integer> times, Map<String, String> states) {

        Found() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    void look(String tenant) throws SQLException {
        Found found = new Found();
        shown(tenant, found);
        hidden(tenant, found);
        compare(tenant, found);
    }

    private void shown(String tenant, Found found) {
        String office = tenant + ".office";
        for (String month : CampaignWork.MONTHS) {
            for (JsonNode report : reader.items(office, "/api/core/reports?limit=200&month=" + month)) {
                String id = report.path("id").asString();
                for (JsonNode submission :
                        reader.page(office, "/api/core/reports/" + id).path("submissions")) {
                    String mark = submission.path("narrative").asString();
                    found.times.merge(mark, 1, Integer::sum);
                    found.states.put(mark, submission.path("state").asString());
                }
            }
        }
    }

    /**
     * A district does not see its reports on shares that the city no longer shows it, but they are there. Those on a share that
     * was taken back it goes on seeing.
     */
    private void hidden(String tenant, Found found) throws SQLException {
        for (List<String> row : reader.core("select s.narrative, s.state from " + CampaignReader.schema(tenant)
                + ".submission s join " + CampaignReader.schema(tenant) + ".progress_report r on r.id = s.report_id"
                + " where r.kind = 'SHARE' and not exists (select 1 from " + CampaignReader.schema(tenant)
                + ".share_mirror m where m.share_id = r.subject_id)")) {
            found.times.merge(row.getFirst(), 1, Integer::sum);
            found.states.putIfAbsent(row.getFirst(), row.getLast());
        }
    }

    private void compare(String tenant, Found found) {
        ledger.handedIn.forEach((mark, handed) -> {
            if (handed.tenant().equals(tenant)) {
                int times = found.times.getOrDefault(mark, 0);
                if (times != 1) {
                    wrong.add("%s: acknowledged report %s is there %d times".formatted(tenant, handed.report(), times));
                }
                String decided = ledger.decided.get(mark);
                if (decided != null && !decided.equals(found.states.get(mark))) {
                    wrong.add("%s: report %s was %s and is %s"
                            .formatted(tenant, handed.report(), decided, found.states.get(mark)));
                }
            }
        });
        ledger.refused.forEach((mark, answer) -> {
            if (found.times.containsKey(mark)) {
                wrong.add(tenant + ": there, although refused: " + answer);
            }
        });
    }
}
