package org.minsheng.standalone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit of a campaign is tried with faults that are planted, and with what only looks like one. */
class ReportAuditTests {

    private static final String TENANT = "shangcheng";

    private final CampaignLedger ledger = new CampaignLedger();
    private final PlantedReports reports = new PlantedReports();

    @BeforeEach
    void two_reports_were_acknowledged() {
        for (String mark : List.of("on a project", "on a share")) {
            ledger.handedIn.put(mark, new CampaignLedger.Handed(TENANT, "report " + mark));
            ledger.decided.put(mark, "CONFIRMED");
            reports.are(mark, "CONFIRMED");
        }
    }

    @Test
    void nothing_is_wrong_with_reports_that_are_there_once_be_they_shown_or_hidden() throws Exception {
        assertThat(findings()).isEmpty();
        reports.hidden.add("on a share");
        assertThat(findings()).isEmpty();
        assertThat(reports.readings).isEqualTo(2);
    }

    @Test
    void a_share_that_is_shown_again_between_two_looks_is_no_loss() throws Exception {
        reports.hidden.add("on a share");
        reports.betweenPagesAndTables = () -> reports.hidden.clear();
        assertThat(findings()).isEmpty();
        assertThat(reports.readings).isEqualTo(2);
    }

    @Test
    void a_share_that_is_hidden_between_two_looks_is_not_there_twice() throws Exception {
        reports.betweenPagesAndTables = () -> reports.hidden.add("on a share");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_report_that_is_gone_is_reported() throws Exception {
        reports.all.remove("on a project");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "shangcheng: acknowledged report report on a project is there 0 times",
                        "shangcheng: report report on a project was CONFIRMED and is null");
    }

    @Test
    void a_report_that_is_gone_is_reported_even_where_another_one_only_came_back() throws Exception {
        reports.all.remove("on a project");
        reports.hidden.add("on a share");
        reports.betweenPagesAndTables = () -> reports.hidden.clear();
        assertThat(findings()).hasSize(2).allMatch(finding -> finding.contains("on a project"));
    }

    @Test
    void a_report_that_came_twice_is_reported() throws Exception {
        reports.are("on a share", "CONFIRMED");
        assertThat(findings()).containsExactly("shangcheng: acknowledged report report on a share is there 2 times");
    }

    @Test
    void a_decision_that_was_undone_is_reported() throws Exception {
        reports.all.put("on a share", new ArrayList<>(List.of("SUBMITTED")));
        assertThat(findings()).containsExactly("shangcheng: report report on a share was CONFIRMED and is SUBMITTED");
    }

    @Test
    void a_refused_report_that_is_there_is_reported() throws Exception {
        ledger.refused.put("refused", "shangcheng → 409");
        reports.are("refused", "SUBMITTED");
        assertThat(findings()).containsExactly("shangcheng: there, although refused: shangcheng → 409");
    }

    @Test
    void what_never_comes_to_rest_is_reported_as_it_was_last() throws Exception {
        List<String> said = new ArrayList<>();
        assertThat(Alarms.believed(() -> {
                    said.add("still under way: " + said.size());
                    return List.of(said.getLast());
                }))
                .containsExactly(said.getLast());
    }

    private List<String> findings() throws Exception {
        return Alarms.believed(() -> {
            Findings wrong = new Findings();
            new ReportAudit(reports, ledger, wrong).look(TENANT);
            return wrong.all();
        });
    }

    /** A congress whose office sees a report for each mark, but for those on shares that it is not shown. */
    private static final class PlantedReports implements CampaignReader {

        private static final JsonMapper JSON = new JsonMapper();

        /** States by mark, one for each time that it is there. */
        private final Map<String, List<String>> all = new HashMap<>();

        private final Set<String> hidden = new TreeSet<>();
        private Runnable betweenPagesAndTables = () -> {};
        private int readings;

        void are(String mark, String state) {
            all.computeIfAbsent(mark, _ -> new ArrayList<>()).add(state);
        }

        @Override
        public List<JsonNode> items(String login, String path) {
            return path.endsWith("month=" + CampaignWork.MONTHS.getFirst())
                    ? all.keySet().stream()
                            .filter(mark -> !hidden.contains(mark))
                            .map(mark -> tree(Map.of("id", mark)))
                            .toList()
                    : List.of();
        }

        @Override
        public JsonNode page(String login, String path) {
            String mark = path.substring(path.lastIndexOf('/') + 1);
            return tree(Map.of(
                    "submissions",
                    all.getOrDefault(mark, List.of()).stream()
                            .map(state -> Map.of("narrative", mark, "state", state))
                            .toList()));
        }

        @Override
        public List<List<String>> core(String query) {
            readings++;
            betweenPagesAndTables.run();
            betweenPagesAndTables = () -> {};
            return all.entrySet().stream()
                    .filter(each -> hidden.contains(each.getKey()))
                    .flatMap(each -> each.getValue().stream().map(state -> List.of(each.getKey(), state)))
                    .toList();
        }

        @Override
        public List<List<String>> admin(String query) {
            return List.of();
        }

        @Override
        public void close() {}

        private static JsonNode tree(Object value) {
            return JSON.valueToTree(value);
        }
    }
}
