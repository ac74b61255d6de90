package org.minsheng.core.execution.share.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.execution.yearlist.web.ImportEndpointTests;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A city whose fourth project, 300 old estates, may be broken down among two districts that show each other's work. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
abstract class DistrictsAtWork {

    static final BigDecimal MOST = new BigDecimal(Figures.MOST);

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    TenantId city;
    TenantId upper;
    TenantId lower;
    AskedAs cityOffice;
    LinkageGrant down;
    LinkageGrant up;
    JsonNode indicator;

    @BeforeEach
    void a_city_that_shows_its_districts_its_projects_and_is_shown_their_progress() {
        city = tenants.prepare("shares-" + UUID.randomUUID().toString().substring(0, 8), "杭州市", TenantLevel.CITY, null);
        upper = tenants.freshDistrict(city);
        lower = tenants.freshDistrict(city);
        cityOffice = AskedAs.role(mvc, city, Role.GOVERNMENT_OFFICE);
        cityOffice.importList(ImportEndpointTests.published("杭州市"), 2020);
        for (TenantId district : List.of(lower, upper)) {
            down = exchange.agree(Samples.everything(city, district));
            up = Samples.everything(district, city);
            exchange.agree(up);
        }
        // 300 old estates
        indicator = cityOffice.project(4).get("indicators").get(0);
    }

    JsonNode rolledUp() {
        return cityOffice.project(4).get("indicators").get(0).get("actual");
    }

    void breakDown(Map<TenantId, Integer> targets) {
        String etag = cityOffice.get(sharesPath()).getResponse().getHeader("ETag");
        assertThat(put(sharesPath(), targets, Long.parseLong(etag.replace("\"", ""))))
                .hasStatusOk();
        exchange.deliver(city);
    }

    MvcTestResult put(String path, Map<TenantId, Integer> targets, long version) {
        List<Map<String, Object>> form = targets.entrySet().stream()
                .map(t -> Map.<String, Object>of("district", t.getKey().value(), "target", t.getValue()))
                .toList();
        return cityOffice.send(HttpMethod.PUT, path, form, version);
    }

    String sharesPath() {
        return "/api/core/indicators/" + indicator.get("id").asString() + "/shares";
    }

    AskedAs office(TenantId district) {
        return AskedAs.role(mvc, district, Role.GOVERNMENT_OFFICE);
    }

    JsonNode mirrors(TenantId district) {
        return AskedAs.ok(office(district).get("/api/core/shares?year=2020"));
    }

    /** The clerk of the department that got the district's only share. */
    AskedAs assigned(TenantId district) {
        JsonNode mirror = mirrors(district).get(0);
        UUID department = office(district).department("住建局");
        AskedAs.ok(office(district)
                .send(
                        HttpMethod.PATCH,
                        "/api/core/shares/" + mirror.get("id").asString(),
                        Map.of("departmentId", department),
                        mirror.get("version").asLong()));
        return office(district).clerkOf(department);
    }

    static MvcTestResult hand(AskedAs clerk, JsonNode mirror, Number value) {
        return clerk.sendSure(
                "/api/core/shares/" + mirror.get("id").asString() + "/reports/2020-07",
                Map.of("value", value, "narrative", "按计划推进"),
                null);
    }

    void report(TenantId district, Number value) {
        AskedAs clerk = assigned(district);
        JsonNode report = AskedAs.ok(hand(clerk, mirrors(district).get(0), value));
        AskedAs.ok(office(district).confirm(report));
        exchange.deliver(district);
    }
}
