package org.minsheng.standalone;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The departments of the congresses that have a list, and the people who work with it. */
final class SampleStaff {

    private final SamplePeople people;

    SampleStaff(SamplePeople people) {
        this.people = people;
    }

    void everybody() {
        SamplePeople.each(SampleCongress.withList(), this::of);
        // one person, two mandates: signing in asks which congress is meant
        member(SampleCongress.CITY, "代表01", "deputy01", "DEPUTY", null);
        member(SampleCongress.DISTRICTS.getFirst(), "代表01", "deputy01", "DEPUTY", null);
    }

    private void of(SampleCongress congress) {
        member(congress, "工作人员01", congress.staff(), "CONGRESS_STAFF", null);
        member(congress, "办公室01", congress.office(), "GOVERNMENT_OFFICE", null);
        member(congress, "委室01", congress.slug() + ".committee", "COMMITTEE_LEAD", null);
        member(congress, "委员01", congress.slug() + ".standing", "STANDING_COMMITTEE_MEMBER", null);
        member(congress, "审计01", congress.slug() + ".audit", "AUDIT_OBSERVER", null);
        Map<String, String> departments = new SampleDepartments(people).of(congress);
        for (int i = 0; i < congress.departments().size(); i++) {
            String department = Objects.requireNonNull(
                    departments.get(congress.departments().get(i)));
            member(congress, "经办员%02d".formatted(i + 1), congress.clerk(i), "DEPARTMENT_CLERK", department);
        }
    }

    private void member(SampleCongress congress, String name, String login, String role, @Nullable String department) {
        Browser administrator = people.as(congress.administrator());
        JsonNode there = administrator.get("/api/admin/members?limit=200").ok().body();
        for (JsonNode member : SamplePeople.items(there)) {
            if (name.equals(member.path("person").path("name").asString())) {
                finish(administrator, member.path("id").asString(), login);
                return;
            }
        }
        Map<String, Object> form = new TreeMap<>(
                Map.of("name", name, "loginName", login, "roles", List.of(role), "with", "FIRST_PASSWORD"));
        if (department != null) {
            form.put("department", department);
        }
        signInFirst(login, administrator.post("/api/admin/members", form).ok().body());
    }

    /** An earlier start broke off behind this member, or before they had chosen their own password. */
    private void finish(Browser administrator, String member, String login) {
        try {
            people.as(login);
        } catch (Browser.NotSignedIn notYet) {
            signInFirst(
                    login,
                    administrator
                            .post("/api/admin/members/" + member + "/first-password", Map.of())
                            .ok()
                            .body());
        }
    }

    /** Someone who has an account already got no password, only another membership. */
    private void signInFirst(String login, JsonNode made) {
        if (made.path("firstPassword").isString()) {
            people.firstSignIn(login, made.path("firstPassword").asString());
        }
    }
}
