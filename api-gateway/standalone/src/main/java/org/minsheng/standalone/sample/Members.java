package org.minsheng.standalone.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** The departments of the congresses that have a list, and the people who work with it. */
final class Members implements Chapter {

    private static final String MEMBERS = "/api/admin/members";

    private final People people;
    private final Register register;

    Members(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    @Override
    public List<Day> days() {
        return List.of(Day.on("2020-03-05", "部门和人员 / departments and people", this::everybody));
    }

    private void everybody() {
        // the staff first: they enter the departments that the clerks belong to
        invite(SampleCongress.withList(), this::staff);
        invite(SampleCongress.withList(), this::colleagues);
        // one person, two mandates: signing in asks which congress is meant
        invite(List.of(SampleCongress.CITY), this::deputy);
        invite(List.of(SampleCongress.DISTRICTS.getFirst()), this::deputy);
    }

    /** Who is asked for is invited in that order; they follow their links as they like. */
    private void invite(List<SampleCongress> congresses, BiConsumer<SampleCongress, Invitations> whom) {
        List<Invited> invited = Collections.synchronizedList(new ArrayList<>());
        People.each(congresses, congress -> {
            Browser administrator = people.as(congress.administrator());
            List<JsonNode> there =
                    administrator.get(MEMBERS + "?limit=200").ok().items();
            whom.accept(congress, new Invitations(administrator, there, invited));
        });
        // who has an account already brings it along
        People.each(invited, each -> people.accept(each.link(), each.login()));
    }

    private void staff(SampleCongress congress, Invitations all) {
        all.send("工作人员01", congress.staff(), "CONGRESS_STAFF", null);
    }

    private void colleagues(SampleCongress congress, Invitations all) {
        all.send("办公室01", congress.office(), "GOVERNMENT_OFFICE", null);
        all.send("委室01", congress.slug() + ".committee", "COMMITTEE_LEAD", null);
        all.send("委员01", congress.slug() + ".standing", "STANDING_COMMITTEE_MEMBER", null);
        all.send("审计01", congress.slug() + ".audit", "AUDIT_OBSERVER", null);
        all.send("安全管理员01", congress.slug() + ".security", "SECURITY_ADMINISTRATOR", null);
        Map<String, String> departments = register.departments(congress);
        for (int i = 0; i < congress.departments().size(); i++) {
            String department = Objects.requireNonNull(
                    departments.get(congress.departments().get(i)));
            all.send("经办员%02d".formatted(i + 1), congress.clerk(i), "DEPARTMENT_CLERK", department);
        }
    }

    private void deputy(SampleCongress congress, Invitations all) {
        all.send("代表01", "deputy01", "DEPUTY", null);
    }

    private record Invited(String link, String login) {}

    /** @param there who was, before we invite anybody: an earlier start may have broken off among them */
    private record Invitations(Browser administrator, List<JsonNode> there, List<Invited> sent) {

        void send(String name, String login, String role, @Nullable String department) {
            there.stream()
                    .filter(member ->
                            name.equals(member.path("person").path("name").asString()))
                    .findFirst()
                    .ifPresentOrElse(
                            member -> sendAgain(member, login), () -> sendFirst(name, login, role, department));
        }

        private void sendFirst(String name, String login, String role, @Nullable String department) {
            Map<String, Object> form =
                    new TreeMap<>(Map.of("name", name, "roles", List.of(role), "with", "INVITATION"));
            if (department != null) {
                form.put("department", department);
            }
            JsonNode added = administrator.post(MEMBERS, form).ok().body();
            sent.add(new Invited(added.path("link").asString(), login));
        }

        private void sendAgain(JsonNode member, String login) {
            if ("INVITED".equals(member.path("state").asString())) {
                sent.add(new Invited(People.linkAnew(administrator, member.path("invitation")), login));
            }
        }
    }
}
