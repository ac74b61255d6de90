package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Clockwork;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What whoever runs the platform sees of the exchange and can do about it, and what it throws away by itself. */
@CoreTest
@NullUnmarked
class ExchangeUpkeepTests {

    private static final double TEN_YEARS = 10 * 365 * 86_400.0;

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    Clockwork clockwork;

    @Autowired
    ExchangeMetrics metrics;

    @Autowired
    MeterRegistry meters;

    @Autowired
    MockMvcTester mvc;

    TenantId city;
    TenantId district;
    UUID project;

    @BeforeEach
    void a_district_with_an_envelope_that_nobody_could_take() {
        city = tenants.freshCity();
        district = tenants.freshDistrict(city);
        exchange.agree(Samples.everything(district, city));
        project = UUID.randomUUID();
        owners.say(district, 1, Samples.project(project, 1, "不外传的标题"));
        exchange.execute(
                district,
                "update outbox set state = 'PARKED', settled_at = clock_timestamp(), tries = 8, problem = 'SomeException'");
    }

    @Test
    void what_is_parked_is_listed_with_its_reason_and_without_its_content_and_can_be_sent_again() {
        MvcTestResult parked = ask(HttpMethod.GET, "parked", Tokens.service());
        assertThat(parked).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$[0].problem").isEqualTo("SomeException");
            json.assertThat().extractingPath("$[0].kind").isEqualTo("PROJECT");
            json.assertThat().extractingPath("$[0].tries").isEqualTo(8);
        });
        assertThat(parked).bodyText().doesNotContain("不外传的标题");
        assertThat(ask(HttpMethod.POST, "parked/retry", Tokens.service()))
                .bodyJson()
                .extractingPath("$.envelopes")
                .isEqualTo(1);
        await().atMost(ExchangeForTests.AGES)
                .untilAsserted(
                        () -> assertThat(exchange.mirrors(city, district)).containsExactly(project));
        assertThat(ask(HttpMethod.GET, "parked", Tokens.service())).bodyJson().isEqualTo("[]");
    }

    @Test
    void mirrors_made_anew_are_asked_of_everybody_who_shows_something() {
        MvcTestResult rebuilding = ask(city, HttpMethod.POST, "rebuild", Tokens.service());
        assertThat(rebuilding)
                .bodyJson()
                .extractingPath("$.sources")
                .asArray()
                .containsExactlyInAnyOrder(city.value(), district.value());
        exchange.deliver(district);
        assertThat(exchange.mirrors(city, district)).containsExactly(project);
    }

    @Test
    void only_services_look_after_the_exchange_and_only_of_tenants_that_are_there() {
        Map<String, HttpMethod> all =
                Map.of("parked", HttpMethod.GET, "parked/retry", HttpMethod.POST, "rebuild", HttpMethod.POST);
        all.forEach((path, method) -> {
            for (RequestPostProcessor person :
                    List.of(Tokens.operator(), Tokens.of(district, Role.TENANT_ADMINISTRATOR, Role.CONGRESS_STAFF))) {
                assertThat(ask(method, path, person)).as(path).hasStatus(403);
            }
            for (String nobody : List.of("nobody-knows", "NOT_A_SLUG")) {
                assertThat(mvc.method(method)
                                .uri("/internal/tenants/{slug}/exchange/" + path, nobody)
                                .with(Tokens.service()))
                        .as(path)
                        .hasStatus(404);
            }
        });
    }

    private MvcTestResult ask(HttpMethod method, String path, RequestPostProcessor by) {
        return ask(district, method, path, by);
    }

    private MvcTestResult ask(TenantId tenant, HttpMethod method, String path, RequestPostProcessor by) {
        return mvc.method(method)
                .uri("/internal/tenants/{slug}/exchange/" + path, tenant.value())
                .with(by)
                .exchange();
    }

    @Test
    void the_gauges_say_how_much_waits_for_how_long_and_how_much_was_set_aside() {
        owners.say(district, 2, Samples.project(project, 1, "二"), Samples.funds(project, 3, 2, 1));
        // what is not due is looked at and left alone
        exchange.execute(
                district,
                "update outbox set not_before = 'infinity', queued_at = clock_timestamp() - interval '10 years'"
                        + " where state = 'WAITING'");
        lookedAtAndShown();
        double parked = gauge("parked");
        assertThat(gauge("depth")).isGreaterThanOrEqualTo(2);
        assertThat(gauge("age")).isGreaterThan(TEN_YEARS - 86_400);
        exchange.execute(
                district,
                "update outbox set state = 'PARKED', settled_at = clock_timestamp(), problem = 'SomeException'"
                        + " where state = 'WAITING'");
        lookedAtAndShown();
        assertThat(gauge("parked")).isGreaterThanOrEqualTo(parked + 2);
        assertThat(gauge("age")).isLessThan(TEN_YEARS - 86_400);
    }

    private void lookedAtAndShown() {
        clockwork.strikeNow(district, OutboxRounds.OUTBOX);
        metrics.show();
    }

    /** Of the cell of these tests, whose other tenants have theirs as well, and deliver them while we look. */
    private double gauge(String name) {
        return meters.get("minsheng.exchange.outbox." + name).tag("cell", "main").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    @Test
    void what_was_delivered_long_ago_is_thrown_away_and_remembered_twice_as_long_by_its_receiver() {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        owners.say(district, 1, Samples.project(old, 2, "旧"));
        owners.say(district, 1, Samples.project(young, 3, "新"));
        exchange.deliver(district);
        age(old, 15);
        age(young, 13);
        exchange.execute(
                district,
                "update outbox set settled_at = clock_timestamp() - interval '1 year' where state = 'PARKED'");

        tidied();

        assertThat(outbox(old)).isZero();
        assertThat(outbox(young)).isEqualTo(1);
        assertThat(outbox(project))
                .as("what nobody could take waits for someone who looks")
                .isEqualTo(1);
        assertThat(inbox(old)).isEqualTo(1);

        age(old, 29);
        age(young, 27);
        tidied();

        assertThat(inbox(old)).isZero();
        assertThat(inbox(young)).isEqualTo(1);
    }

    private void tidied() {
        clockwork.strikeNow(district, OutboxRounds.OUTBOX); // which sets the other, as ever after delivering
        clockwork.strikeNow(district, Tidying.KIND);
        clockwork.strikeNow(city, Tidying.KIND);
    }

    private void age(UUID aggregate, int days) {
        exchange.execute(
                district,
                "update outbox set settled_at = clock_timestamp() - ? * interval '1 day' where aggregate_id = ?",
                days,
                aggregate);
        exchange.execute(
                city,
                "update inbox set received_at = clock_timestamp() - ? * interval '1 day' where aggregate_id = ?",
                days,
                aggregate);
    }

    private int outbox(UUID aggregate) {
        return exchange.count(district, "outbox where aggregate_id = ?", aggregate);
    }

    private int inbox(UUID aggregate) {
        return exchange.count(city, "inbox where aggregate_id = ?", aggregate);
    }
}
