package org.minsheng.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.execution.register.ProjectSearch;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A cursor opens nothing by itself: of another congress, of another list or in pieces it is nobody's, in every list. */
@CoreTest
@NullUnmarked
class PagesTests {

    /** Each list that comes in pages, with the name by which its cursors know it; a new one belongs here. */
    record PagedList(String path, String name) {

        static Stream<PagedList> all() {
            return Stream.of(
                    new PagedList(
                            "projects?year=2020",
                            new ProjectSearch(null, null, null, null, null, null, null, ProjectSearch.Sort.NO, false)
                                    .name(2020)),
                    new PagedList("reports", "reports null null"),
                    new PagedList("access-log", "access-log null null null null"),
                    new PagedList("joint/board?year=2020", "joint-board|2020|null|null|null|null|SOURCE|false"));
        }

        String with(String cursor) {
            return "/api/core/" + path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
        }
    }

    @Autowired
    TestTenants tenants;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    MockMvcTester mvc;

    TenantId ours;
    TenantId theirs;

    @BeforeEach
    void two_cities() {
        exchange.catchUp();
        ours = tenants.freshCity();
        theirs = tenants.freshCity();
    }

    @ParameterizedTest
    @MethodSource("org.minsheng.core.PagesTests$PagedList#all")
    void without_a_cursor_there_is_a_first_page(PagedList list) {
        assertThat(read(list.with(""))).hasStatusOk();
    }

    @ParameterizedTest
    @MethodSource("org.minsheng.core.PagesTests$PagedList#all")
    void a_cursor_of_another_congress_of_another_list_or_in_pieces_is_not_found(PagedList list) {
        for (String keys : List.of("", "2020-07", "x\u001fy", "2020-13\u001fnobody", "\u001f\u001f\u001f")) {
            for (TenantId tenant : List.of(ours, theirs)) {
                for (PagedList named : PagedList.all().toList()) {
                    String cursor = encoded(tenant.value() + "\u001f" + named.name() + "\u001f" + keys);
                    assertThat(read(list.with(cursor)))
                            .as("%s with %s of %s and %s", list.path(), named.name(), tenant, keys)
                            .hasStatus(404);
                }
            }
        }
        assertThat(read(list.with("%25%25"))).hasStatus(404);
        assertThat(read(list.with(encoded("nothing")))).hasStatus(404);
    }

    private MvcTestResult read(String path) {
        return mvc.get()
                .uri(path)
                .with(Tokens.of(ours, Role.CONGRESS_STAFF, Role.GOVERNMENT_OFFICE))
                .exchange();
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }
}
