package org.minsheng.standalone;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes the sample: 杭州市 with its districts of 2020, the published lists, people, agreements and some months of invented
 * progress, which is marked as a sample. Everything is asked for through the gateway, as people would; each step first
 * looks what is there already, so that a start that broke off is completed by the next one.
 */
public final class SampleYear {

    private static final String DONE = "sample-year.done";
    private static final String FROM = "2020-08-12";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI address;
    private final DataFolder folder;
    private final Consumer<String> progress;
    private final Map<String, Browser> signedIn = new HashMap<>();

    public SampleYear(URI address, DataFolder folder, Consumer<String> progress) {
        this.address = address;
        this.folder = folder;
        this.progress = progress;
    }

    /** All of it, unless it is there. */
    public void make() throws IOException {
        if (folder.has(DONE)) {
            return;
        }
        try {
            progress.accept("开通杭州市和 13 个区县 / opening the city and its 13 districts");
            openCity();
            openDistricts();
            progress.accept("建立部门和人员 / departments and people");
            for (SampleCongress congress : SampleCongress.withList()) {
                staff(congress);
            }
            deputyOfTwoCongresses();
            progress.accept("导入 2020 年民生实事项目 / importing the lists of 2020");
            for (SampleCongress congress : SampleCongress.withList()) {
                importList(congress);
            }
            progress.accept("市区联动授权与任务分解 / grants and shares");
            SampleCongress.DISTRICTS.stream().filter(SampleCongress::hasList).forEach(this::agree);
            new SampleShares(this).make();
            progress.accept("样例进度 / sample progress");
            for (SampleCongress congress : SampleCongress.withList()) {
                new SampleProgress(this, congress).make();
            }
            folder.mark(DONE);
        } finally {
            signedIn.values().forEach(Browser::close);
            signedIn.clear();
        }
    }

    /** One password for everybody in the sample, made when this folder was. */
    public static String password(DataFolder folder) {
        return folder.password("sample");
    }

    public static final String OPERATOR = "operator";

    private void openCity() {
        Browser operator = firstSignIn(OPERATOR, folder.password("first-operator"));
        signedIn.put(OPERATOR, operator);
        SampleCongress city = SampleCongress.CITY;
        operator.postOnce(
                "/api/admin/tenants",
                Map.of(
                        "regionCode", city.regionCode(),
                        "slug", city.slug(),
                        "on", FROM,
                        "administrator", administrator()),
                "sample city");
        accept(operator, "/api/admin/tenants", city);
    }

    private void openDistricts() {
        Browser administrator = as(SampleCongress.CITY.administrator());
        List<Map<String, Object>> districts = SampleCongress.DISTRICTS.stream()
                .map(district -> Map.<String, Object>of(
                        "regionCode", district.regionCode(),
                        "slug", district.slug(),
                        "administrator", administrator()))
                .toList();
        JsonNode there = administrator.get("/api/admin/onboarding").ok().body().path("items");
        if (there.size() < districts.size()) {
            administrator
                    .postOnce("/api/admin/onboarding", Map.of("on", FROM, "districts", districts), "sample districts")
                    .ok();
        }
        for (SampleCongress district : SampleCongress.DISTRICTS) {
            accept(administrator, "/api/admin/onboarding", district);
        }
    }

    /** People in the sample are numbered, not named: nobody is meant. */
    private static Map<String, String> administrator() {
        return Map.of("name", "管理员01", "contact", "0571-00000000");
    }

    /** Waits until the invitation is out, has its link issued once more, and accepts it. */
    private void accept(Browser inviter, String list, SampleCongress congress) {
        JsonNode invitation = await(() -> {
            JsonNode found = find(items(inviter.get(list).ok().body()), "slug", congress.slug());
            JsonNode sent = found == null ? null : found.get("invitation");
            return sent == null || sent.isNull() ? null : sent;
        });
        if ("ACCEPTED".equals(invitation.path("state").asString())) {
            return;
        }
        String link = inviter.post(
                        "/api/admin/invitations/" + invitation.path("id").asString() + "/reissue", Map.of())
                .ok()
                .body()
                .path("link")
                .asString();
        try (Browser invited = new Browser(address)) {
            invited.post(
                            "/api/admin/public/invitations/" + link.substring(link.lastIndexOf('/') + 1),
                            Map.of("loginName", congress.administrator(), "password", password(folder)))
                    .ok();
        }
    }

    private void staff(SampleCongress congress) throws IOException {
        member(congress, "工作人员01", congress.staff(), "CONGRESS_STAFF", null);
        member(congress, "办公室01", congress.office(), "GOVERNMENT_OFFICE", null);
        member(congress, "委室01", congress.slug() + ".committee", "COMMITTEE_LEAD", null);
        member(congress, "委员01", congress.slug() + ".standing", "STANDING_COMMITTEE_MEMBER", null);
        member(congress, "审计01", congress.slug() + ".audit", "AUDIT_OBSERVER", null);
        Map<String, String> departments = departments(congress);
        int number = 0;
        for (String department : congress.departments()) {
            member(
                    congress,
                    "经办员%02d".formatted(number + 1),
                    congress.clerk(number),
                    "DEPARTMENT_CLERK",
                    Objects.requireNonNull(departments.get(department)));
            number++;
        }
    }

    /** One person, two mandates: signing in asks which congress is meant. */
    private void deputyOfTwoCongresses() throws IOException {
        member(SampleCongress.CITY, "代表01", "deputy01", "DEPUTY", null);
        member(SampleCongress.DISTRICTS.getFirst(), "代表01", "deputy01", "DEPUTY", null);
    }

    private void member(SampleCongress congress, String name, String login, String role, @Nullable String department)
            throws IOException {
        Browser administrator = as(congress.administrator());
        JsonNode there = find(
                items(administrator.get("/api/admin/members?limit=200").ok().body()), "name", name);
        String mark = "sample-member." + login;
        if (there != null && folder.has(mark)) {
            return;
        }
        Map<String, Object> form = new TreeMap<>(
                Map.of("name", name, "loginName", login, "roles", List.of(role), "with", "FIRST_PASSWORD"));
        if (department != null) {
            form.put("department", department);
        }
        JsonNode first = there == null
                ? administrator
                        .postOnce("/api/admin/members", form, congress.slug() + " " + login)
                        .ok()
                        .body()
                : administrator
                        .post("/api/admin/members/" + there.path("id").asString() + "/first-password", Map.of())
                        .ok()
                        .body();
        // someone who has an account already only gets another membership
        if (first.path("firstPassword").isString()) {
            firstSignIn(login, first.path("firstPassword").asString()).close();
        }
        folder.mark(mark);
    }

    Map<String, String> departments(SampleCongress congress) {
        Browser staff = as(congress.staff());
        Map<String, String> ids = new HashMap<>();
        staff.get("/api/core/departments")
                .ok()
                .body()
                .forEach(there ->
                        ids.put(there.path("name").asString(), there.path("id").asString()));
        for (String name : congress.departments()) {
            ids.computeIfAbsent(
                    name,
                    missing -> staff.post("/api/core/departments", Map.of("name", missing))
                            .ok()
                            .body()
                            .path("id")
                            .asString());
        }
        return ids;
    }

    private void importList(SampleCongress congress) throws IOException {
        Browser staff = as(congress.staff());
        if (staff.get("/api/core/cycles/2020").status() == 404) {
            staff.change(
                            "PUT",
                            "/api/core/cycles/2020",
                            Map.of(
                                    "stage", "IMPLEMENTING",
                                    "implementingFrom", "2020-03-01",
                                    "implementingTo", "2020-12-31"),
                            Map.of())
                    .ok();
        }
        if (projects(congress).isEmpty()) {
            JsonNode uploaded = staff.upload(
                            "/api/core/imports?year=2020",
                            congress.name() + "2020.csv",
                            SampleWork.resource(congress.slug()))
                    .ok()
                    .body();
            if (!"READY".equals(uploaded.path("state").asString())) {
                throw new IllegalStateException("The list of " + congress.name() + " was refused: " + uploaded);
            }
            staff.post("/api/core/imports/" + uploaded.path("id").asString() + "/confirm", Map.of())
                    .ok();
        }
        assign(congress, staff);
    }

    private void assign(SampleCongress congress, Browser staff) {
        Map<String, String> departments = departments(congress);
        for (JsonNode project : projects(congress)) {
            if (project.path("department").isObject()) {
                continue;
            }
            String path = "/api/core/projects/" + project.path("id").asString();
            SampleWork work = SampleWork.of(congress, project.path("no").asInt());
            Answer register = staff.get(path).ok();
            Map<String, Object> plan = new HashMap<>();
            plan.put("departmentId", Objects.requireNonNull(departments.get(work.department())));
            plan.put("plannedFen", work.plannedFen());
            if (!work.milestones().isEmpty()) {
                plan.put("milestones", milestones(work, register.body()));
            }
            staff.change("PATCH", path, plan, register.ifMatch()).ok();
        }
    }

    private static List<Map<String, Object>> milestones(SampleWork work, JsonNode project) {
        List<JsonNode> indicators = List.copyOf(project.path("indicators").values());
        return work.milestones().stream()
                .map(milestone -> Map.<String, Object>of(
                        "indicatorId",
                        Objects.requireNonNull(find(indicators, "name", milestone.indicator()))
                                .path("id")
                                .asString(),
                        "month",
                        milestone.month(),
                        "value",
                        milestone.value()))
                .toList();
    }

    private void agree(SampleCongress district) {
        propose("RECEIVE", district);
        propose("GIVE", district);
        Browser there = as(district.staff());
        for (JsonNode grant : there.get("/api/admin/grants").ok().body()) {
            if (!"PROPOSED".equals(grant.path("state").asString())) {
                continue;
            }
            // 下城区 shows its projects and progress, but keeps its funds to itself
            boolean trims = "xiacheng".equals(district.slug())
                    && "GIVE".equals(grant.path("direction").asString());
            Map<String, Object> trim = trims ? Map.of("kinds", List.of("PROJECTS", "PROGRESS")) : Map.of();
            String path = "/api/admin/grants/" + grant.path("id").asString();
            there.change("POST", path + "/agree", trim, there.get(path).ok().ifMatch())
                    .ok();
        }
    }

    private void propose(String direction, SampleCongress district) {
        Browser city = as(SampleCongress.CITY.staff());
        boolean there = items(city.get("/api/admin/grants").ok().body()).stream()
                .anyMatch(grant -> direction.equals(grant.path("direction").asString())
                        && district.slug()
                                .equals(grant.path("partner").path("slug").asString()));
        if (!there) {
            city.postOnce(
                            "/api/admin/grants",
                            Map.of(
                                    "partner",
                                    district.slug(),
                                    "direction",
                                    direction,
                                    "kinds",
                                    List.of("PROJECTS", "PROGRESS", "FUNDS"),
                                    "from",
                                    FROM),
                            "sample grant " + direction + " " + district.slug())
                    .ok();
        }
    }

    List<JsonNode> projects(SampleCongress congress) {
        return items(as(congress.staff())
                .get("/api/core/projects?year=2020&limit=100")
                .ok()
                .body());
    }

    Browser as(String login) {
        return signedIn.computeIfAbsent(
                login, name -> new Browser(address).signIn(name, password(folder), password(folder), null));
    }

    /** With the first password, or, when an earlier start had come as far as that, with the own one. */
    private Browser firstSignIn(String login, String firstPassword) {
        try {
            return new Browser(address).signIn(login, firstPassword, password(folder), null);
        } catch (Browser.NotSignedIn changedAlready) {
            return new Browser(address).signIn(login, password(folder));
        }
    }

    /** Some lists are the answer itself, others come in pages. */
    static List<JsonNode> items(JsonNode answer) {
        return List.copyOf((answer.isArray() ? answer : answer.path("items")).values());
    }

    private static @Nullable JsonNode find(List<JsonNode> items, String field, String value) {
        return items.stream()
                .filter(item -> value.equals(item.path(field).asString(""))
                        || value.equals(item.path("person").path(field).asString("")))
                .findFirst()
                .orElse(null);
    }

    static <T> T await(java.util.function.Supplier<@Nullable T> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            T found = look.get();
            if (found != null) {
                return found;
            }
            Pause.of(Duration.ofMillis(300));
        }
        throw new IllegalStateException("Waited in vain for something that should come by itself");
    }
}
