package org.minsheng.standalone;

import static org.minsheng.standalone.CampaignWork.CITY;
import static org.minsheng.standalone.CampaignWork.DISTRICTS;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Compares, once nothing is under way any more, what everybody was told with what is there, and what the city shows with
 * what each district says of itself. Only what no page shows (outboxes, copies that no grant covers) is read by SQL.
 */
final class CampaignAudit implements AutoCloseable {

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(4);
    private static final List<String> SAME = List.of("no", "title", "type");

    private final Installation system;
    private final CampaignLedger ledger;
    private final Map<String, Persistent> signedIn = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    CampaignAudit(Installation system, CampaignLedger ledger) {
        this.system = system;
        this.ledger = ledger;
    }

    /** Everything that is not as it should be; empty when all is well. */
    List<String> findings() throws SQLException {
        wrong.clear();
        awaitQuiet();
        for (SampleCongress congress : SampleCongress.withList()) {
            acknowledged(congress.slug());
        }
        List<Grant> grants = new ArrayList<>();
        DISTRICTS.forEach(district -> grants.addAll(grantsOf(district.slug())));
        for (SampleCongress district : DISTRICTS) {
            Coverage shown = new Coverage(grants, district.slug(), CITY);
            board(district.slug(), shown);
            copies(district.slug(), shown);
        }
        board(CITY, Coverage.ALL);
        shares(grants);
        disclosures();
        return List.copyOf(wrong);
    }

    private void awaitQuiet() throws SQLException {
        long end = System.nanoTime() + QUIET_WITHIN.toNanos();
        String busy = "";
        for (int quiet = 0; quiet < 2; ) {
            busy = underWay();
            quiet = busy.isEmpty() ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                wrong.add("Still under way: " + busy);
                return;
            }
            Pause.of(Duration.ofMillis(busy.isEmpty() ? 2500 : 500));
        }
    }

    private String underWay() throws SQLException {
        StringBuilder busy = new StringBuilder();
        for (SampleCongress congress : all()) {
            String schema = schema(congress.slug());
            for (List<String> row : rows("select state, kind, count(*), min(problem) from " + schema
                    + ".outbox where state <> 'DELIVERED'" + " group by state, kind")) {
                busy.append(congress.slug()).append(row);
            }
            for (List<String> row : rows("select id from " + schema + ".linkage_grant where state = 'ACTIVE'"
                    + " and grantor = '" + congress.slug() + "' and served_version < version")) {
                busy.append(congress.slug()).append(" owes a grant ").append(row);
            }
        }
        try (Connection admin = system.postgres().connect("minsheng_admin");
                Statement sql = admin.createStatement();
                ResultSet undelivered = sql.executeQuery(
                        "select count(*) from admin.linkage_grant where was_active and acknowledged < version")) {
            undelivered.next();
            if (undelivered.getInt(1) > 0) {
                busy.append("tenant-admin has grants to tell of: ").append(undelivered.getInt(1));
            }
        }
        return busy.toString();
    }

    private static List<SampleCongress> all() {
        List<SampleCongress> all = new ArrayList<>(SampleCongress.DISTRICTS);
        all.add(SampleCongress.CITY);
        return all;
    }

    private void acknowledged(String tenant) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, String> states = new HashMap<>();
        Persistent office = as(tenant + ".office");
        for (String month : CampaignWork.MONTHS) {
            for (JsonNode report : items(office, "/api/core/reports?limit=200&month=" + month)) {
                String id = report.path("id").asString();
                for (JsonNode submission :
                        office.get("/api/core/reports/" + id).answer().body().path("submissions")) {
                    String mark = submission.path("narrative").asString();
                    found.merge(mark, 1, Integer::sum);
                    states.put(mark, submission.path("state").asString());
                }
            }
        }
        // a district does not see its reports on shares that the city no longer shows it, but they are there
        Map<String, Integer> hidden = new HashMap<>();
        try {
            for (List<String> row : rows("select s.narrative, s.state from " + schema(tenant)
                    + ".submission s join " + schema(tenant) + ".progress_report r on r.id = s.report_id"
                    + " where r.share_id is not null and not exists (select 1 from " + schema(tenant)
                    + ".share_mirror m where m.share_id = r.share_id and m.target is not null)")) {
                hidden.merge(row.getFirst(), 1, Integer::sum);
                states.putIfAbsent(row.getFirst(), row.getLast());
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        hidden.forEach((mark, times) -> found.merge(mark, times, Integer::sum));
        ledger.handedIn.forEach((mark, handed) -> {
            if (handed.tenant().equals(tenant)) {
                int times = found.getOrDefault(mark, 0);
                if (times != 1) {
                    wrong.add("%s: acknowledged report %s is there %d times".formatted(tenant, handed.report(), times));
                }
                String decided = ledger.decided.get(mark);
                if (decided != null && !decided.equals(states.get(mark))) {
                    wrong.add("%s: report %s was %s and is %s"
                            .formatted(tenant, handed.report(), decided, states.get(mark)));
                }
            }
        });
        ledger.refused.forEach((mark, answer) -> {
            if (found.containsKey(mark)) {
                wrong.add(tenant + ": there, although refused: " + answer);
            }
        });
    }

    /** A grant in force, as its district sees it. */
    private record Grant(String id, String grantor, String grantee, Set<String> kinds, Set<String> projects) {

        boolean covers(String kind, String project) {
            return kinds.contains(kind) && (projects.isEmpty() || projects.contains(project));
        }
    }

    private record Coverage(List<Grant> grants, boolean all) {

        static final Coverage ALL = new Coverage(List.of(), true);

        Coverage(List<Grant> grants, String grantor, String grantee) {
            this(
                    grants.stream()
                            .filter(grant -> grant.grantor.equals(grantor) && grant.grantee.equals(grantee))
                            .toList(),
                    false);
        }

        boolean covers(String kind, String project) {
            return all || grants.stream().anyMatch(grant -> grant.covers(kind, project));
        }
    }

    private List<Grant> grantsOf(String district) {
        List<Grant> active = new ArrayList<>();
        for (JsonNode grant : items(as(district + ".staff"), "/api/admin/grants")) {
            if ("ACTIVE".equals(grant.path("state").asString())) {
                boolean gives = "GIVE".equals(grant.path("direction").asString());
                active.add(new Grant(
                        grant.path("id").asString(),
                        gives ? district : CITY,
                        gives ? CITY : district,
                        texts(grant.path("kinds")),
                        texts(grant.path("projects"))));
            }
        }
        return active;
    }

    /** What the city's board shows of a tenant is what the tenant's own register says, as far as it is shown. */
    private void board(String tenant, Coverage shown) {
        Map<String, JsonNode> rows = new TreeMap<>();
        for (JsonNode row : items(as(CITY + ".office"), "/api/core/joint/board?year=2020&limit=200&tenant=" + tenant)) {
            rows.put(row.path("projectId").asString(), row);
        }
        for (JsonNode own : items(as(tenant + ".office"), "/api/core/projects?year=2020&limit=200")) {
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
        SAME.forEach(field -> same(tenant, id, field, own.path(field), row.path(field)));
        same(tenant, id, "department", own.path("department").path("name"), row.path("department"));
        same(tenant, id, "planned", own.path("planned"), row.path("planned"));
        boolean progress = shown.covers("PROGRESS", id);
        JsonNode nothing = row.path("nothing at all");
        same(tenant, id, "progress", progress ? own.path("progress") : nothing, row.path("progress"));
        same(tenant, id, "reportMonth", progress ? own.path("asOf") : nothing, row.path("reportMonth"));
        if (progress) {
            same(tenant, id, "light", own.path("light"), row.path("light"));
            same(tenant, id, "late", own.path("late"), row.path("late"));
        } else if (!"UNKNOWN".equals(row.path("light").asString())) {
            wrong.add(tenant + ": the light of " + id + " is shown without a grant");
        }
        for (String fen : List.of("plannedFen", "issuedFen", "paidFen")) {
            JsonNode funds = row.path("funds").path(fen);
            same(tenant, id, fen, shown.covers("FUNDS", id) ? own.path(fen) : nothing, funds);
        }
    }

    private void same(String tenant, String id, String field, JsonNode own, JsonNode shown) {
        boolean nothing = own.isMissingNode() || own.isNull();
        boolean equal = own.isNumber() && shown.isNumber()
                ? own.decimalValue().compareTo(shown.decimalValue()) == 0
                : nothing ? shown.isMissingNode() || shown.isNull() : own.equals(shown);
        if (!equal) {
            wrong.add("%s: %s of %s is %s and shown as %s".formatted(tenant, field, id, own, shown));
        }
    }

    /** Copies that no grant covers are hidden, but they have to be gone as well. */
    private void copies(String district, Coverage shown) throws SQLException {
        for (List<String> row : rows("select project_id, project_version, progress_version, funds_version from "
                + schema(CITY) + ".joint_project where source = '" + district + "'")) {
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

    /** What the city gave to its districts is what they see, and what they confirmed is what the city adds up. */
    private void shares(List<Grant> grants) {
        Map<String, Map<String, JsonNode>> mirrors = new HashMap<>();
        for (SampleCongress district : DISTRICTS) {
            Map<String, JsonNode> byShare = new HashMap<>();
            items(as(district.office()), "/api/core/shares?year=2020")
                    .forEach(mirror -> byShare.put(
                            mirror.path("projectNo").asString() + " "
                                    + mirror.path("indicator").asString(),
                            mirror));
            mirrors.put(district.slug(), byShare);
        }
        Persistent office = as(CITY + ".office");
        Set<String> seen = new HashSet<>();
        for (JsonNode row : items(office, "/api/core/projects?year=2020&limit=200")) {
            String project = row.path("id").asString();
            for (JsonNode indicator :
                    office.get("/api/core/projects/" + project).answer().body().path("indicators")) {
                if (!indicator.path("shares").isEmpty()) {
                    rollUp(project, row.path("no").asString(), indicator, mirrors, grants, seen);
                }
            }
        }
        mirrors.forEach((district, kept) -> kept.keySet().stream()
                .filter(share -> !seen.contains(district + " " + share))
                .forEach(share -> wrong.add(district + ": keeps share " + share + ", which the city took back")));
    }

    private void rollUp(
            String project,
            String number,
            JsonNode indicator,
            Map<String, Map<String, JsonNode>> mirrors,
            List<Grant> grants,
            Set<String> seen) {
        Map<String, Integer> targets = new TreeMap<>();
        BigDecimal sum = null;
        for (JsonNode share : indicator.path("shares")) {
            String district = share.path("district").asString();
            String id = number + " " + indicator.path("name").asString();
            seen.add(district + " " + id);
            targets.put(district, share.path("target").asInt());
            JsonNode mirror = Objects.requireNonNull(mirrors.get(district)).get(id);
            if (new Coverage(grants, CITY, district).covers("PROJECTS", project) != (mirror != null)) {
                wrong.add(district + ": mirror of share " + id + (mirror == null ? " is missing" : " is kept"));
            }
            if (mirror != null) {
                same(district, id, "target", share.path("target"), mirror.path("target"));
            }
            boolean sends = new Coverage(grants, district, CITY).covers("PROGRESS", project);
            if (!sends) {
                same(district, id, "actual without a grant", share.path("nothing at all"), share.path("actual"));
            } else if (mirror != null) {
                same(district, id, "actual", mirror.path("actual"), share.path("actual"));
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

    /** Each look of the auditor through a grant is told to its district once; one that broke off may be told or not. */
    private void disclosures() {
        Map<String, Integer> told = disclosed();
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
    Map<String, Integer> disclosed() {
        Map<String, Integer> told = new HashMap<>();
        for (SampleCongress district : DISTRICTS) {
            for (JsonNode disclosure : items(as(district.staff()), "/api/core/disclosures?limit=200")) {
                if ("AUDIT_OBSERVER".equals(disclosure.path("role").asString())) {
                    String grant = disclosure.path("grantId").asString();
                    told.merge(grant + " " + disclosure.path("what").asString(), 1, Integer::sum);
                }
            }
        }
        return told;
    }

    private Persistent as(String login) {
        long end = System.nanoTime() + QUIET_WITHIN.toNanos();
        return signedIn.computeIfAbsent(
                login, name -> new Persistent(system, name, ledger, () -> System.nanoTime() > end));
    }

    /** All pages of a list. */
    private static List<JsonNode> items(Persistent reader, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = reader.get(cursor == null ? path : path + "&cursor=" + cursor)
                    .answer()
                    .ok()
                    .body();
            all.addAll(SamplePeople.items(page));
            cursor = page.path("next").isString() ? page.path("next").asString() : null;
        } while (cursor != null);
        return all;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static String schema(String tenant) {
        return "t_" + tenant;
    }

    private List<List<String>> rows(String query) throws SQLException {
        try (Connection core = system.postgres().connect("minsheng_core");
                Statement sql = core.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() {
        signedIn.values().forEach(Persistent::close);
    }
}
