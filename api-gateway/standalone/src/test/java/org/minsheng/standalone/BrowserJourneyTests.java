package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.sample.SampleYear;

/**
 * People at the pages of the running system, in a real Chromium: what they click is in {@code api-gateway/web/tests/journeys},
 * and what their screens showed when something went wrong is kept in {@code target/journeys}. None relies on another one.
 */
@ExtendWith(RunningSystem.class)
class BrowserJourneyTests {

    private static final Path WEB =
            Path.of(System.getProperty("minsheng.root", "../..")).resolve("api-gateway/web");
    private static final Path KEEP = Path.of("target/journeys").toAbsolutePath();
    private static final long LONGEST_MINUTES = 6;

    private final Installation system;

    BrowserJourneyTests(Installation system) {
        this.system = system;
    }

    @Test
    void a_city_onboards_a_district_and_within_a_minute_its_administrator_is_in() throws Exception {
        walk("onboarding", Map.of());
    }

    @Test
    void what_a_clerk_reports_on_a_phone_and_the_office_confirms_stands_on_the_board_of_the_city() throws Exception {
        walk("reporting", Map.of());
    }

    @Test
    void a_grant_that_a_district_ends_takes_its_row_off_the_board_of_the_city_on_the_next_reload() throws Exception {
        String project = "试行加装电梯";
        showOneProject(project);
        walk("ending", Map.of("PROJECT", project));
    }

    @Test
    void every_page_of_every_role_can_be_used_with_a_screen_reader() throws Exception {
        walk("access", Map.of());
    }

    @Test
    void what_is_done_in_a_window_of_one_congress_never_happens_in_another() throws Exception {
        walk("memberships", Map.of());
    }

    @Test
    void published_lists_and_a_filled_template_are_imported_and_the_year_is_set_up_without_another_click()
            throws Exception {
        walk("importing", Map.of());
    }

    @Test
    void the_pages_speak_both_languages() throws Exception {
        walk("language", Map.of());
    }

    @Test
    void one_can_sign_in_and_find_a_page_with_the_keyboard_alone() throws Exception {
        walk("keyboard", Map.of());
    }

    @Test
    void who_signs_out_leaves_nothing_in_the_browser_for_whoever_comes_next() throws Exception {
        walk("leaving", Map.of());
    }

    @Test
    void a_session_that_ends_while_something_is_filled_in_loses_none_of_it() throws Exception {
        walk("unbroken", Map.of());
    }

    @Test
    void an_invitation_opened_while_somebody_else_is_signed_in_lets_in_the_invited() throws Exception {
        walk("invited", Map.of());
    }

    @Test
    void what_people_do_again_and_again_takes_them_few_clicks() throws Exception {
        walk("clicks", Map.of());
    }

    private void walk(String journey, Map<String, String> more) throws IOException, InterruptedException {
        Files.createDirectories(KEEP);
        Path said = KEEP.resolve(journey + ".log");
        ProcessBuilder node = new ProcessBuilder("node", "tests/journeys/run.mjs", journey)
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        node.environment()
                .putAll(Map.of(
                        "ADDRESS", system.address().toString(),
                        "PASSWORD", SampleYear.password(system.folder()),
                        "KEEP", KEEP.toString()));
        node.environment().putAll(more);
        Process walking = node.start();
        boolean arrived = walking.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        walking.descendants().forEach(ProcessHandle::destroyForcibly);
        walking.destroyForcibly();
        String words = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(arrived).as("%s did not arrive: %s", journey, words).isTrue();
        assertThat(walking.exitValue()).as(words).isZero();
        System.out.print(words);
    }

    /** 西湖区 has no list in the sample; it is given one project here, and lets the city see it. */
    private void showOneProject(String title) throws IOException {
        Journeys journeys = new Journeys(system);
        try (Browser administrator = journeys.as("xihu.admin");
                Browser city = journeys.as("hangzhou.staff")) {
            String first = administrator
                    .post(
                            "/api/admin/members",
                            Map.of(
                                    "name",
                                    "工作人员01",
                                    "loginName",
                                    "xihu.staff",
                                    "roles",
                                    List.of("CONGRESS_STAFF"),
                                    "with",
                                    "FIRST_PASSWORD"))
                    .ok()
                    .body()
                    .path("firstPassword")
                    .asString();
            String own = SampleYear.password(system.folder());
            try (Browser staff = new Browser(system.address()).signIn("xihu.staff", first, own, null)) {
                importOne(staff, title);
            }
            Map<String, Object> terms = Map.of(
                    "partners",
                    List.of("xihu"),
                    "direction",
                    "RECEIVE",
                    "kinds",
                    List.of("PROJECTS", "PROGRESS"),
                    "from",
                    SampleYear.SEEN_ON.toString());
            String grant = city.postOnce("/api/admin/grants", terms, "browser " + title)
                    .ok()
                    .body()
                    .path("proposed")
                    .path(0)
                    .path("id")
                    .asString();
            String path = "/api/admin/grants/" + grant;
            administrator
                    .change(
                            "POST",
                            path + "/agree",
                            Map.of(),
                            administrator.get(path).ok().ifMatch())
                    .ok();
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(Journeys.items(city, Journeys.BOARD + "xihu"))
                            .isNotEmpty());
        }
    }

    private static void importOne(Browser staff, String title) {
        String list = "congress,year,no,title,type,indicator,verb,comparator,target,unit,quality\n" + "西湖区,2020,1,"
                + title + ",CONSTRUCTION,加装电梯,完成,EQ,12,台,EXACT\n";
        staff.change(
                        "PUT",
                        "/api/core/cycles/2020",
                        Map.of(
                                "stage", "IMPLEMENTING",
                                "implementingFrom", "2020-03-01",
                                "implementingTo", "2020-12-31"),
                        Map.of())
                .ok();
        String id = staff.upload("/api/core/imports?year=2020", "西湖区2020.csv", list)
                .ok()
                .body()
                .path("id")
                .asString();
        staff.post("/api/core/imports/" + id + "/confirm", Map.of()).ok();
    }
}
