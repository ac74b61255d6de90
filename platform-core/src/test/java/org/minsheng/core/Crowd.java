package org.minsheng.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * What people of a city and of its districts do all day, each thing again and again with what they find. Whoever comes too
 * late, or is refused, is told so; everything that an office can do to the rows of others is here.
 */
final class Crowd {

    private final ExchangeForTests exchange;
    private final Tally tally;
    private final AskedAs office;
    private final AskedAs staff;
    private final AskedAs clerk;
    private final List<JsonNode> projects;
    private final List<District> districts;

    /** @param department which does the shares that the district is given */
    record District(AskedAs office, UUID department) {}

    /**
     * @param clerk of the department that has all projects
     * @param districts among which the last project's targets are broken down
     */
    Crowd(
            ExchangeForTests exchange,
            Tally tally,
            AskedAs office,
            AskedAs clerk,
            List<JsonNode> projects,
            List<District> districts) {
        this.exchange = exchange;
        this.tally = tally;
        this.office = office;
        this.staff = office.with(Role.CONGRESS_STAFF);
        this.clerk = clerk;
        this.projects = projects;
        this.districts = districts;
    }

    /** One for each kind of person. */
    List<Consumer<Random>> works() {
        return List.of(
                this::report,
                this::confirm,
                this::districtReports,
                this::breakDown,
                this::plan,
                this::rules,
                this::window,
                this::life,
                this::grant);
    }

    private void report(Random random) {
        JsonNode project = any(random, projects);
        String month = month(random);
        Long version = version(clerk, AskedAs.id(project), month);
        List<Map<String, Object>> values = new ArrayList<>();
        for (JsonNode indicator : found(clerk, project).get("indicators")) {
            if (!indicator.get("rolledUp").asBoolean()) {
                values.add(Map.of("indicatorId", AskedAs.id(indicator), "value", random.nextInt(100)));
            }
        }
        Map<String, Object> form = Map.of("values", values, "issuedFen", 10, "paidFen", 5, "narrative", "推进");
        tally.heard("report", clerk.report(project, month, form, version));
    }

    private void confirm(Random random) {
        confirmOne(office, "confirm", random);
    }

    private void confirmOne(AskedAs by, String what, Random random) {
        JsonNode waiting = AskedAs.json(by.get("/api/core/reports?state=SUBMITTED&limit=20"))
                .get("items");
        if (waiting != null && !waiting.isEmpty()) {
            tally.heard(what, by.confirm(waiting.get(random.nextInt(waiting.size()))));
        }
    }

    private void plan(Random random) {
        JsonNode project = found(staff, any(random, projects));
        long version = project.get("version").asLong();
        Map<String, Object> form = Map.of("plannedFen", random.nextInt(1_000_000));
        tally.heard("plan", staff.send(HttpMethod.PATCH, path(project), form, version));
    }

    private void breakDown(Random random) {
        // the last project alone, so that the others keep figures to be reported
        JsonNode indicators = projects.getLast().get("indicators");
        String path =
                "/api/core/indicators/" + AskedAs.id(indicators.get(random.nextInt(indicators.size()))) + "/shares";
        long version = AskedAs.json(office.get(path)).get("version").asLong();
        List<Map<String, Object>> shares = new ArrayList<>();
        for (District district : districts) {
            // who has reported loses nothing: mostly all have a part
            if (random.nextInt(8) > 0) {
                shares.add(Map.of("district", district.office.tenant().value(), "target", 1 + random.nextInt(100)));
            }
        }
        tally.heard("break down", office.send(HttpMethod.PUT, path, shares, version));
        exchange.deliver(office.tenant());
    }

    private void districtReports(Random random) {
        District district = any(random, districts);
        JsonNode shares = AskedAs.json(district.office.get("/api/core/shares?year=2020"));
        if (shares.isEmpty()) {
            return;
        }
        JsonNode share = shares.get(random.nextInt(shares.size()));
        String path = "/api/core/shares/" + AskedAs.id(share);
        if (share.get("department").isNull()) {
            long version = share.get("version").asLong();
            Map<String, Object> form = Map.of("departmentId", district.department);
            tally.heard("assign a share", district.office.send(HttpMethod.PATCH, path, form, version));
        }
        AskedAs shareClerk = district.office.clerkOf(district.department);
        String month = month(random);
        Map<String, Object> form = Map.of("value", random.nextInt(100), "narrative", "推进");
        Long version = version(shareClerk, AskedAs.id(share), month);
        tally.heard("report a share", shareClerk.sendSure(path + "/reports/" + month, form, version));
        confirmOne(district.office, "confirm a share", random);
        exchange.deliver(district.office.tenant());
    }

    private void rules(Random random) {
        put(
                "rules",
                "/api/core/policy",
                Map.of("greenFrom", -1 - random.nextInt(9), "yellowFrom", -15, "reportDueDay", 5));
    }

    private void window(Random random) {
        String from = "2020-01-0" + (1 + random.nextInt(9));
        put(
                "window",
                "/api/core/cycles/2020",
                Map.of("stage", "IMPLEMENTING", "implementingFrom", from, "implementingTo", "2020-12-31"));
    }

    private void put(String what, String path, Map<String, Object> form) {
        long version = AskedAs.json(staff.get(path)).get("version").asLong();
        tally.heard(what, staff.send(HttpMethod.PUT, path, form, version));
        exchange.round();
    }

    private void life(Random random) {
        JsonNode project = found(staff, any(random, projects));
        String step = project.get("state").asString().equals("COMPLETED") ? "/reopen" : "/complete";
        long version = project.get("version").asLong();
        tally.heard("life", staff.send(HttpMethod.POST, path(project) + step, null, version));
    }

    /** In both directions, of everything and of a named project, always beside the one through which shares go. */
    private void grant(Random random) {
        TenantId district = any(random, districts).office.tenant();
        TenantId city = office.tenant();
        boolean down = random.nextBoolean();
        LinkageGrant all = down ? Samples.everything(city, district) : Samples.everything(district, city);
        LinkageGrant grant =
                random.nextBoolean() && down ? Samples.naming(all, AskedAs.id(any(random, projects))) : all;
        exchange.agree(grant);
        exchange.agree(Samples.trimmed(grant, GrantKind.PROJECTS));
        exchange.agree(Samples.ended(grant));
        tally.did("grant");
    }

    private static JsonNode found(AskedAs who, JsonNode project) {
        return AskedAs.json(who.get(path(project)));
    }

    private static String month(Random random) {
        return "2020-0" + (1 + random.nextInt(7));
    }

    /** Of the report of that month; null if there is none yet. */
    private static @Nullable Long version(AskedAs clerk, UUID subject, String month) {
        for (JsonNode duty :
                AskedAs.json(clerk.get("/api/core/duties?month=" + month)).get("items")) {
            if (AskedAs.id(duty).equals(subject) && !duty.get("reportVersion").isNull()) {
                return duty.get("reportVersion").asLong();
            }
        }
        return null;
    }

    private static String path(JsonNode project) {
        return "/api/core/projects/" + AskedAs.id(project);
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
