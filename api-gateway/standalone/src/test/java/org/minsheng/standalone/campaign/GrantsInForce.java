package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.CITY;
import static org.minsheng.standalone.campaign.CampaignWork.DISTRICTS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Who shows whom what, as the districts see it. */
record GrantsInForce(List<Grant> grants) {

    record Grant(String grantor, String grantee, Set<String> kinds, Set<String> projects) {

        boolean covers(String kind, String project) {
            return kinds.contains(kind) && (projects.isEmpty() || projects.contains(project));
        }
    }

    /** What one tenant shows another. */
    record Coverage(List<Grant> grants, boolean all) {

        static final Coverage ALL = new Coverage(List.of(), true);

        boolean covers(String kind, String project) {
            return all || grants.stream().anyMatch(grant -> grant.covers(kind, project));
        }
    }

    Coverage from(String grantor, String grantee) {
        return new Coverage(
                grants.stream()
                        .filter(grant -> grant.grantor.equals(grantor) && grant.grantee.equals(grantee))
                        .toList(),
                false);
    }

    static GrantsInForce read(CampaignReader reader) {
        List<Grant> active = new ArrayList<>();
        DISTRICTS.forEach(district -> active.addAll(grantsOf(reader, district.slug())));
        return new GrantsInForce(active);
    }

    private static List<Grant> grantsOf(CampaignReader reader, String district) {
        List<Grant> active = new ArrayList<>();
        for (JsonNode grant : reader.items(district + ".staff", "/api/admin/grants")) {
            if ("ACTIVE".equals(grant.path("state").asString())) {
                boolean gives = "GIVE".equals(grant.path("direction").asString());
                active.add(new Grant(
                        gives ? district : CITY,
                        gives ? CITY : district,
                        texts(grant.path("kinds")),
                        texts(grant.path("projects"))));
            }
        }
        return active;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
