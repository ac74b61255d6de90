package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.DISTRICTS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.minsheng.standalone.sample.SampleCongress;
import tools.jackson.databind.JsonNode;

/** Each look of the auditor through a grant is told to its district once; one that broke off may be told or not. */
final class DisclosureAudit {

    private final CampaignReader reader;
    private final CampaignLedger ledger;
    private final Findings wrong;

    DisclosureAudit(CampaignReader reader, CampaignLedger ledger, Findings wrong) {
        this.reader = reader;
        this.ledger = ledger;
        this.wrong = wrong;
    }

    void look() {
        Map<String, Integer> told = disclosed(reader);
        Set<String> all = new HashSet<>(told.keySet());
        all.addAll(ledger.looks.keySet());
        for (String look : all) {
            if (look.endsWith("BOARD")) {
                continue; // a line of the board names one of its grants only, so these can't be counted from outside
            }
            String page = look.substring(look.indexOf(' ') + 1);
            int acknowledged = ledger.looks(look);
            int times = told.getOrDefault(look, 0) - ledger.disclosedBefore.getOrDefault(look, 0);
            if (times < acknowledged || times > acknowledged + ledger.unheardLooks(page)) {
                wrong.add("%d looks through %s are disclosed as %d".formatted(acknowledged, look, times));
            }
        }
    }

    /** What the districts read about the auditor's looks, by grant and page. */
    static Map<String, Integer> disclosed(CampaignReader reader) {
        Map<String, Integer> told = new HashMap<>();
        for (SampleCongress district : DISTRICTS) {
            for (JsonNode disclosure : reader.items(district.staff(), "/api/core/disclosures?limit=200")) {
                if ("AUDIT_OBSERVER".equals(disclosure.path("role").asString())) {
                    String grant = disclosure.path("grantId").asString();
                    told.merge(grant + " " + disclosure.path("what").asString(), 1, Integer::sum);
                }
            }
        }
        return told;
    }
}
