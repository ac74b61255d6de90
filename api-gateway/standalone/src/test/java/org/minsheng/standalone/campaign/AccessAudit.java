package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.DISTRICTS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.minsheng.standalone.sample.SampleCongress;
import tools.jackson.databind.JsonNode;

/** Each look of the auditor through a grant is told to its district once; one that broke off may be told or not. */
final class AccessAudit {

    private final CampaignReader reader;
    private final CampaignLedger ledger;
    private final Findings wrong;

    AccessAudit(CampaignReader reader, CampaignLedger ledger, Findings wrong) {
        this.reader = reader;
        this.ledger = ledger;
        this.wrong = wrong;
    }

    void look() {
        Map<String, Integer> told = told(reader);
        Set<String> all = new HashSet<>(told.keySet());
        all.addAll(ledger.looks.keySet());
        for (String look : all) {
            if (look.endsWith("BOARD")) {
                continue; // a line of the board names one of its grants only, so these can't be counted from outside
            }
            String page = look.substring(look.indexOf(' ') + 1);
            int acknowledged = ledger.looks(look);
            int times = told.getOrDefault(look, 0) - ledger.toldBefore.getOrDefault(look, 0);
            if (times < acknowledged || times > acknowledged + ledger.unheardLooks(page)) {
                wrong.add("%d looks through %s are told as %d".formatted(acknowledged, look, times));
            }
        }
    }

    /** What the districts read about the auditor's looks, by grant and page. */
    static Map<String, Integer> told(CampaignReader reader) {
        Map<String, Integer> told = new HashMap<>();
        for (SampleCongress district : DISTRICTS) {
            for (JsonNode access : reader.items(district.staff(), "/api/core/access-log?limit=200")) {
                if ("AUDIT_OBSERVER".equals(access.path("role").asString())) {
                    String grant = access.path("grantId").asString();
                    told.merge(grant + " " + access.path("what").asString(), 1, Integer::sum);
                }
            }
        }
        return told;
    }
}
