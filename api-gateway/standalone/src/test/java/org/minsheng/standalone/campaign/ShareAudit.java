package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.CITY;
import static org.minsheng.standalone.campaign.CampaignWork.DISTRICTS;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.minsheng.standalone.sample.SampleCongress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the city gave to its districts is what they see, and what they confirmed is what the city adds up. */
final class ShareAudit {

    private final CampaignReader reader;
    private final CampaignLedger ledger;
    private final GrantsInForce grants;
    private final Findings wrong;
    /** By district, then by number of the project, verb and name of the indicator. */
    private final Map<String, Map<String, JsonNode>> mirrors = new HashMap<>();
    /** Districts and shares of which the city knows. */
    private final Set<String> seen = new HashSet<>();

    ShareAudit(CampaignReader reader, CampaignLedger ledger, GrantsInForce grants, Findings wrong) {
        this.reader = reader;
        this.ledger = ledger;
        this.grants = grants;
        this.wrong = wrong;
    }

    void look() {
        for (SampleCongress district : DISTRICTS) {
            Map<String, JsonNode> byShare = new HashMap<>();
            reader.items(district.office(), "/api/core/shares?year=2020")
                    .forEach(mirror -> byShare.put(
                            mirror.path("projectNo").asString() + " "
                                    + mirror.path("verb").asString() + " "
                                    + mirror.path("indicator").asString(),
                            mirror));
            mirrors.put(district.slug(), byShare);
        }
        String office = CITY + ".office";
        for (JsonNode row : reader.items(office, "/api/core/projects?year=2020&limit=200")) {
            String project = row.path("id").asString();
            String path = "/api/core/projects/" + project;
            Map<String, JsonNode> shares = new HashMap<>();
            reader.page(office, path + "/shares")
                    .forEach(each -> shares.put(each.path("indicatorId").asString(), each.path("shares")));
            for (JsonNode indicator : reader.page(office, path).path("indicators")) {
                JsonNode given = shares.getOrDefault(indicator.path("id").asString(), MissingNode.getInstance());
                if (indicator.path("rolledUp").booleanValue() || !given.isEmpty()) {
                    rollUp(project, row.path("no").asString(), indicator, given);
                }
            }
        }
        mirrors.forEach((district, kept) -> kept.keySet().stream()
                .filter(share -> !seen.contains(district + " " + share))
                .forEach(share -> wrong.add(district + ": keeps share " + share + ", which the city took back")));
    }

    private void rollUp(String project, String number, JsonNode indicator, JsonNode shares) {
        Map<String, Integer> targets = new TreeMap<>();
        BigDecimal sum = null;
        for (JsonNode share : shares) {
            String district = share.path("district").asString();
            String id = number + " " + indicator.path("verb").asString() + " "
                    + indicator.path("name").asString();
            seen.add(district + " " + id);
            targets.put(district, share.path("target").asInt());
            JsonNode mirror = Objects.requireNonNull(mirrors.get(district)).get(id);
            if (grants.from(CITY, district).covers("PROJECTS", project) != (mirror != null)) {
                wrong.add(district + ": mirror of share " + id + (mirror == null ? " is missing" : " is kept"));
            }
            if (mirror != null) {
                wrong.same(district, id, "target", share.path("target"), mirror.path("target"));
            }
            boolean sends = grants.from(district, CITY).covers("PROGRESS", project);
            if (!sends) {
                wrong.same(district, id, "actual without a grant", share.path("nothing at all"), share.path("actual"));
            } else if (mirror != null) {
                wrong.same(district, id, "actual", mirror.path("actual"), share.path("actual"));
            }
            if (share.path("actual").isNumber()) {
                sum = (sum == null ? BigDecimal.ZERO : sum)
                        .add(share.path("actual").decimalValue());
            }
        }
        JsonNode actual = indicator.path("actual");
        if (sum == null ? actual.isNumber() : !actual.isNumber() || sum.compareTo(actual.decimalValue()) != 0) {
            wrong.add("The city adds up " + sum + " to " + actual + " in " + indicator.path("name"));
        }
        Map<String, Integer> told = ledger.shares.get(indicator.path("id").asString());
        if (told != null && !told.equals(targets)) {
            wrong.add("The city was told " + told + " for " + indicator.path("name") + " and has " + targets);
        }
    }
}
