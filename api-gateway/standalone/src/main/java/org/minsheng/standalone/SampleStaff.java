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
        deputy(SampleCongress.CITY);
        deputy(SampleCongress.DISTRICTS.getFirst());
    }

    private void of(SampleCongress congress) {
        Members members = membersOf(congress);
        members.have("工作人员01", congress.staff(), "CONGRESS_STAFF", null);
        members.have("办公室01", congress.office(), "GOVERNMENT_OFFICE", null);
        members.have("委室01", congress.slug() + ".committee", "COMMITTEE_LEAD", null);
        members.have("委员01", congress.slug() + ".standing", "STANDING_COMMITTEE_MEMBER", null);
        members.have("审计01", congress.slug() + ".audit", "AUDIT_OBSERVER", null);
        Map<String, String> departments = new SampleDepartments(people).of(congress);
        for (int i = 0; i < congress.departments().size(); i++) {
            String department = Objects.requireNonNull(
                    departments.get(congress.departments().get(i)));
            members.have("经办员%02d".formatted(i + 1), congress.clerk(i), "DEPARTMENT_CLERK", department);
        }
    }

    private void deputy(SampleCongress congress) {
        membersOf(congress).have("代表01", "deputy01", "DEPUTY", null);
    }

    private Members membersOf(SampleCongress congress) {
        Browser administrator = people.as(congress.administrator());
        return new Members(
                people,
                administrator,
                SamplePeople.items(
                        administrator.get("/api/admin/members?limit=200").ok().body()));
    }

    /** @param there who was, before we add anybody: an earlier start may have broken off among them */
    private record Members(SamplePeople people, Browser administrator, List<JsonNode> there) {

        void have(String name, String login, String role, @Nullable String department) {
            there.stream()
                    .filter(member ->
                            name.equals(member.path("person").path("name").asString()))
                    .findFirst()
                    .ifPresentOrElse(member -> complete(member, login), () -> add(name, login, role, department));
        }

        private void add(String name, String login, String role, @Nullable String department) {
            Map<String, Object> form =
                    new TreeMap<>(Map.of("name", name, "roles", List.of(role), "with", "INVITATION"));
            if (department != null) {
                form.put("department", department);
            }
            JsonNode added = administrator.post("/api/admin/members", form).ok().body();
            // who has an account already brings it along
            people.accept(added.path("link").asString(), login);
        }

        private void complete(JsonNode member, String login) {
            if ("INVITED".equals(member.path("state").asString())) {
                people.acceptAnew(administrator, member.path("invitation"), login);
            }
        }
    }
}
