package org.minsheng.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.browser.HandingIn;
import org.minsheng.standalone.sample.ProjectWork.Fate;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of a month's reports: most come in time and are confirmed, some come late, some are returned with a reason and
 * come again, some are owed to this day.
 */
final class MonthlyReports implements Chapter {

    private static final Set<Fate> IN_TIME = EnumSet.of(Fate.CONFIRMED, Fate.CORRECTED, Fate.RETURNED, Fate.WAITING);
    private static final Set<Fate> AFTERWARDS = EnumSet.of(Fate.LATE, Fate.CORRECTED);
    private static final Set<Fate> MISTAKEN = EnumSet.of(Fate.CORRECTED, Fate.RETURNED);

    private static final Map<Integer, String> OPENING = Map.of(1, "年度任务已分解；", 4, "已盘点半年任务；");

    private final People people;
    private final Register register;
    private final SampleClock clock;

    MonthlyReports(People people, Register register, SampleClock clock) {
        this.people = people;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<Day> days() {
        return SampleMonth.ALL.stream().flatMap(month -> days(month).stream()).toList();
    }

    private List<Day> days(SampleMonth month) {
        return List.of(
                new Day(month.reported(), month.title() + "月报 / monthly reports", () -> report(month)),
                new Day(month.decided(), month.title() + "审核 / confirmed or returned", () -> decide(month)),
                new Day(month.corrected(), month.title() + "补报 / corrected or late", () -> comeAfterwards(month)),
                new Day(month.settled(), month.title() + "复核 / settled", () -> settle(month)));
    }

    private void report(SampleMonth month) {
        handIn(month, month.reported(), IN_TIME);
    }

    private void comeAfterwards(SampleMonth month) {
        handIn(month, month.corrected(), AFTERWARDS);
    }

    /** Department by department, each at another hour of the day. */
    private void handIn(SampleMonth month, LocalDate day, Set<Fate> fates) {
        Map<Integer, List<SampleCongress>> busy = new TreeMap<>();
        List<String> clerks = new ArrayList<>();
        for (SampleCongress congress : SampleCongress.withList()) {
            for (int department = 0; department < congress.departments().size(); department++) {
                if (isBusy(congress, department, month, fates)) {
                    busy.computeIfAbsent(department, _ -> new ArrayList<>()).add(congress);
                    clerks.add(congress.clerk(department));
                }
            }
        }
        people.signIn(clerks);
        busy.forEach((department, congresses) -> {
            clock.turnTo(day.atTime(9, 10).plusMinutes(47L * department));
            People.each(congresses, congress -> handIn(congress, department, month, fates));
        });
    }

    private static boolean isBusy(SampleCongress congress, int department, SampleMonth month, Set<Fate> fates) {
        String name = congress.departments().get(department);
        boolean hasShares = fates.contains(Fate.CONFIRMED) && SampleCongress.DISTRICT_CITY_MANAGEMENT.equals(name);
        return hasShares || ProjectWork.of(congress, name).stream().anyMatch(work -> fates.contains(work.fate(month)));
    }

    /** What the department finds on its page of what it owes this month. */
    private void handIn(SampleCongress congress, int department, SampleMonth month, Set<Fate> fates) {
        Browser clerk = people.as(congress.clerk(department));
        JsonNode duties =
                clerk.get("/api/core/duties?month=" + month.month()).ok().body().path("items");
        for (JsonNode duty : duties) {
            String state = duty.path("state").asString();
            boolean first = duty.path("reportId").isNull();
            if ("SHARE".equals(duty.path("kind").asString())) {
                if (first && fates.contains(Fate.CONFIRMED)) {
                    put(clerk, duty, month, share(duty, month));
                }
                continue;
            }
            ProjectWork work = ProjectWork.of(congress, duty.path("no").asInt());
            Fate fate = work.fate(month);
            if (fates.contains(fate) && (first || ("RETURNED".equals(state) && fates.contains(Fate.LATE)))) {
                Map<String, Object> form = project(duty, work, month, first && MISTAKEN.contains(fate));
                if (SamplePhoto.shows(congress, work, month)) {
                    form.put("files", List.of(SamplePhoto.uploaded(clerk, month)));
                }
                put(clerk, duty, month, form);
            }
        }
    }

    private static void put(Browser clerk, JsonNode duty, SampleMonth month, Map<String, Object> form) {
        String kind = "SHARE".equals(duty.path("kind").asString()) ? "shares" : "projects";
        String path = "/api/core/" + kind + "/" + duty.path("id").asString() + "/reports/" + month.month();
        JsonNode version = duty.path("reportVersion");
        HandingIn.report(clerk, path, form, version.isNumber() ? ifMatch(version) : Map.of())
                .ok();
    }

    private static Map<String, Object> share(JsonNode duty, SampleMonth month) {
        int target = duty.path("indicators").path(0).path("target").asInt();
        Map<String, Object> form = new HashMap<>();
        form.put("value", target * month.number() / 9);
        form.put("narrative", "（样例）" + month.title() + "底前的投放点已验收。");
        form.put("sample", true);
        return form;
    }

    private static Map<String, Object> project(JsonNode duty, ProjectWork work, SampleMonth month, boolean mistaken) {
        List<Map<String, Object>> values = new ArrayList<>();
        int number = 0;
        for (JsonNode indicator : duty.path("indicators")) {
            JsonNode target = indicator.path("target");
            values.add(Map.of(
                    "indicatorId",
                    indicator.path("id").asString(),
                    "value",
                    InventedFigures.done(
                            work,
                            number++,
                            target.isNumber() ? target.decimalValue() : null,
                            indicator.path("unit").asString(),
                            month.number())));
        }
        Map<String, Object> form = new HashMap<>();
        form.put("values", values);
        // the usual mistake: this month's money instead of all of it so far
        int before = mistaken ? month.number() - 1 : 0;
        form.put("issuedFen", work.issuedFen(month.number()) - work.issuedFen(before));
        form.put("paidFen", work.paidFen(month.number()) - work.paidFen(before));
        form.put(
                "narrative",
                "（样例）截至" + month.title() + "底，" + OPENING.getOrDefault(month.number(), "") + work.remark());
        form.put("sample", true);
        return form;
    }

    private void decide(SampleMonth month) {
        People.each(SampleCongress.withList(), congress -> decide(congress, month, MISTAKEN));
    }

    /** Then the city's staff look at the joint board, which every district that shows something can see. */
    private void settle(SampleMonth month) {
        People.each(SampleCongress.withList(), congress -> decide(congress, month, EnumSet.noneOf(Fate.class)));
        clock.turnTo(month.settled().atTime(15, 20));
        people.as(SampleCongress.CITY.staff())
                .get("/api/core/joint/board?year=2020&limit=100")
                .ok();
    }

    private void decide(SampleCongress congress, SampleMonth month, Set<Fate> returned) {
        Browser office = people.as(congress.office());
        Map<String, ProjectWork> works = register.works(congress);
        String handedIn = "/api/core/reports?state=SUBMITTED&limit=100&month=" + month.month();
        for (JsonNode report : office.get(handedIn).ok().items()) {
            // a district's share of a target of the city is none of its own projects
            ProjectWork work = works.get(report.path("subjectId").asString());
            Fate fate = work == null ? Fate.CONFIRMED : work.fate(month);
            String path = "/api/core/reports/" + report.path("id").asString();
            Map<String, String> version = ifMatch(report.path("version"));
            if (returned.contains(fate)) {
                office.change("POST", path + "/return", Map.of("reason", "（样例）资金只填了当月数，请按全年累计数重新上报。"), version)
                        .ok();
            } else if (fate != Fate.WAITING) {
                office.change("POST", path + "/confirm", Map.of(), version).ok();
            }
        }
    }

    private static Map<String, String> ifMatch(JsonNode version) {
        return Map.of("If-Match", "\"" + version.asLong() + "\"");
    }
}
