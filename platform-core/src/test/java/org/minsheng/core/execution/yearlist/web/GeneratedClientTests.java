package org.minsheng.core.execution.yearlist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.client.ApiClient;
import org.minsheng.client.ApiException;
import org.minsheng.client.DefaultApi;
import org.minsheng.client.model.ImportView;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestIssuer;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Whoever makes a client of our description, with a tool that knows us not, can work with it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=", "logging.structured.format.console="})
@ContextConfiguration(initializers = RealServers.class)
@Import({TestTenants.class, TestIssuer.class})
@DirtiesContext
@NullUnmarked
class GeneratedClientTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    TenantId city;

    @BeforeEach
    void a_city_of_its_own() {
        city = tenants.freshCity(ListedCity.NAME);
    }

    @Test
    void the_template_is_downloaded_filled_in_and_uploaded_as_a_list() throws Exception {
        DefaultApi api = as(Role.CONGRESS_STAFF);
        int year = LocalDate.now(clock).getYear();
        assertThat(api.downloadTemplate("xlsx", year)).isNotEmpty();
        File template = api.downloadTemplate("csv", year);
        assertThat(api.uploadYearList(year, template, List.of()).getState()).isEqualTo(ImportView.StateEnum.REFUSED);
        Files.writeString(template.toPath(), Files.readString(template.toPath()).replace("（示例）", ""));
        ImportView preview = api.uploadYearList(year, template, List.of());
        assertThat(preview.getErrors()).isEmpty();
        assertThat(preview.getState()).isEqualTo(ImportView.StateEnum.READY);
        assertThat(api.confirmYearList(preview.getId()).getProjects())
                .isEqualTo(preview.getProjects().size())
                .isPositive();
    }

    @Test
    void whoever_may_not_is_told_so_by_the_problem_that_is_described() {
        DefaultApi api = as(Role.DEPUTY);
        assertThatThrownBy(() -> api.downloadTemplate("csv", null))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(403);
                    assertThat(refused.getResponseBody()).contains("\"type\"");
                });
    }

    private DefaultApi as(Role role) {
        String token = Tokens.sign(claims -> claims.subject(UUID.randomUUID().toString())
                .claim(AccessTokens.NAME, role.name())
                .claim(AccessTokens.TENANT, city.value())
                .claim(AccessTokens.ROLES, Stream.of(role).map(Role::name).toList()));
        var client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new DefaultApi(client);
    }
}
