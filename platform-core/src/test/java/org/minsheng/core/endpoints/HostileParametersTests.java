package org.minsheng.core.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What nobody of ours sends is somebody's mistake, and never an error that nobody foresaw. */
@CoreTest
class HostileParametersTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestTenants tenants;

    TenantId city;

    @BeforeEach
    void a_city() {
        city = tenants.freshCity();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview?year=-2147483648",
                "overview?year=2147483647",
                "bulletins/-999999999-01/export?year=2020",
                "bulletins/+999999999-12/export",
                "bulletins/2020-07/export?year=-2147483648",
                "projects?year=2147483647",
                "projects/export?year=-2147483648",
                "duties?month=%2B999999999-12",
                "duties?month=-999999999-01",
                "reports?month=%2B999999999-12",
                "shares?year=2147483647",
                "joint/board?year=2147483647",
                "joint/overview?year=-2147483648"
            })
    void a_date_beyond_all_calendars_is_not_an_error_of_ours(String address) throws Exception {
        int status = mvc.perform(
                        get(java.net.URI.create("/api/core/" + address)).with(Tokens.of(city, Role.CONGRESS_STAFF)))
                .andReturn()
                .getResponse()
                .getStatus();
        // what the congress is waiting for is told with 503
        assertThat(status).isNotEqualTo(500);
    }

    @Test
    void a_body_longer_than_any_of_ours_is_not_read() throws Exception {
        mvc.perform(post("/api/core/departments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"" + "a".repeat(1_100_000) + "\"}")
                        .with(Tokens.of(city, Role.CONGRESS_STAFF)))
                .andExpect(status().isContentTooLarge());
    }

    @ParameterizedTest
    @ValueSource(strings = {"民政\u200B局", "局政民\u202E", "\u30A8业局", "\u2F08社局", "\u0410BC公司"})
    void a_department_is_not_called_what_looks_like_another(String name) throws Exception {
        mvc.perform(post("/api/core/departments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"" + name + "\"}")
                        .with(Tokens.of(city, Role.CONGRESS_STAFF)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].mend").isNotEmpty());
    }

    @Test
    void one_name_sent_six_times_at_once_is_taken_once() throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(() -> mvc.perform(post("/api/core/departments")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"name\":\"民政局\"}")
                                .with(Tokens.of(city, Role.CONGRESS_STAFF)))
                        .andReturn()
                        .getResponse()
                        .getStatus()));
            }
        }
        assertThat(answers.stream().map(Future::resultNow))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }
}
