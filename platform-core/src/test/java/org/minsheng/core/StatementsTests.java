package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.exchange.transport.SampleOwners;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** How many statements the things take that are done most, as PostgreSQL counts them: a fixed number, and a small one. */
@CoreTest
@NullUnmarked
class StatementsTests {

    private static final int MOST_TO_REPORT = 27;
    private static final int MOST_TO_CONFIRM = 27;
    private static final int MOST_TO_OPEN_THE_BOARD = 4;
    private static final int MOST_TO_SEE_WHAT_WAITS = 19;
    private static final int MOST_TO_SEE_A_COURSE = 5;
    private static final int MOST_TO_WRITE_A_BULLETIN = 9;

    private static final String COUNTED = "select coalesce(sum(calls), 0) from pg_stat_statements s"
            + " join pg_database d on d.oid = s.dbid where d.datname = current_database()"
            + " and query !~* '^(begin|commit|rollback|set|show|select pg_stat|select set_config|select coalesce\\(sum\\(calls)'"
            // what a commit does within the database to seal what was written, and what an instance asks by itself
            // every
            // 400 ms: no request waits for an answer to it
            + " and query !~* 'seal_head|platform.revocation'";

    private static final String OF_THE_TRAIL = " and query ~* '^insert into audit'";
    private static final String OF_THE_WORK = " and query !~* '^insert into audit'";

    /** Before and after each request that changes something; whoever reports may be asked whether they are sure, which makes two. */
    private static final int FOR_THE_TRAIL = 2;

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    SampleOwners owners;

    TenantId city;
    AskedAs office;
    AskedAs clerk;
    JsonNode project;

    /** Each time what was asked, to be read where it was too much. */
    String asked = "";

    @BeforeEach
    void a_city_at_work() {
        PostgresForTests.execute(RealServers.DATABASE, "create extension if not exists pg_stat_statements");
        exchange.catchUp();
        ListedCity listed = ListedCity.atWork(tenants, mvc);
        city = listed.tenant();
        office = listed.office();
        clerk = listed.clerk();
        project = listed.project();
        TenantId district = tenants.freshDistrict(city);
        exchange.agree(Samples.everything(district, city));
        UUID shown = UUID.randomUUID();
        owners.say(
                district,
                1,
                Samples.project(shown, 1, "养老床位"),
                Samples.progress(shown, 640),
                Samples.funds(shown, 3, 2, 1));
        exchange.deliver(district);
        exchange.deliver(city);
    }

    @Test
    void reporting_a_month_and_confirming_it() {
        int toReport = Integer.MAX_VALUE;
        int toConfirm = Integer.MAX_VALUE;
        for (String month : List.of("2020-05", "2020-06", "2020-07")) {
            Map<String, Object> figures = AskedAs.figures(project, 100, 50, "", 300, 1800);
            JsonNode[] report = new JsonNode[1];
            toReport = Math.min(
                    toReport,
                    during(
                            2 * FOR_THE_TRAIL,
                            () -> report[0] = AskedAs.ok(clerk.report(project, month, figures, null))));
            toConfirm = Math.min(toConfirm, during(FOR_THE_TRAIL, () -> AskedAs.ok(office.confirm(report[0]))));
        }
        assertThat(toReport).as(asked).isLessThanOrEqualTo(MOST_TO_REPORT);
        assertThat(toConfirm).as(asked).isLessThanOrEqualTo(MOST_TO_CONFIRM);
    }

    @Test
    void opening_the_joint_board() {
        AskedAs staff = office.with(Role.CONGRESS_STAFF);
        int toOpen = IntStream.range(0, 3)
                .map(time -> during(0, () -> AskedAs.ok(staff.get("/api/core/joint/board?year=2020"))))
                .min()
                .orElseThrow();
        assertThat(toOpen).as(asked).isLessThanOrEqualTo(MOST_TO_OPEN_THE_BOARD);
    }

    /** However many months and indicators it has. */
    @Test
    void seeing_the_course_of_a_project() {
        String path = "/api/core/projects/" + AskedAs.id(project) + "/course";
        int toSee = IntStream.range(0, 3)
                .map(time -> during(0, () -> AskedAs.ok(office.get(path))))
                .min()
                .orElseThrow();
        assertThat(toSee).as(asked).isLessThanOrEqualTo(MOST_TO_SEE_A_COURSE);
    }

    /** Asked whenever a page is opened; of the office, for whom every module has a look. */
    @Test
    void seeing_what_waits() {
        int toSee = IntStream.range(0, 3)
                .map(time -> during(0, () -> AskedAs.ok(office.get("/api/core/waiting"))))
                .min()
                .orElseThrow();
        assertThat(toSee).as(asked).isLessThanOrEqualTo(MOST_TO_SEE_WHAT_WAITS);
    }

    @Test
    void writing_a_bulletin() {
        int toWrite = IntStream.range(0, 3)
                .map(time -> during(
                        FOR_THE_TRAIL,
                        () -> assertThat(office.get("/api/core/bulletins/2020-07/export"))
                                .hasStatusOk()))
                .min()
                .orElseThrow();
        assertThat(toWrite).as(asked).isLessThanOrEqualTo(MOST_TO_WRITE_A_BULLETIN);
    }

    /** In the whole database, so whatever else goes on at the moment counts too: of several times the least is meant. */
    private int during(int forTheTrail, Runnable work) {
        PostgresForTests.ask(RealServers.DATABASE, "select pg_stat_statements_reset()");
        work.run();
        assertThat(counted(OF_THE_TRAIL)).isLessThanOrEqualTo(forTheTrail);
        int ofTheWork = counted(OF_THE_WORK);
        asked += "\n---\n"
                + PostgresForTests.ask(
                        RealServers.DATABASE,
                        COUNTED.replace("coalesce(sum(calls), 0)", "string_agg(calls || ' ' || query, chr(10))")
                                + OF_THE_WORK);
        return ofTheWork;
    }

    private static int counted(String which) {
        return Integer.parseInt(String.valueOf(PostgresForTests.ask(RealServers.DATABASE, COUNTED + which)));
    }
}
