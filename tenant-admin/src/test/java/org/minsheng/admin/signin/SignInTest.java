package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThatObject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A browser in front of the sign-in, and a city with nobody in it yet. */
abstract class SignInTest extends PeopleTest {

    TenantId city;
    Browser browser;

    @BeforeEach
    void open_a_browser() {
        city = tenants.city();
        browser = new Browser(mvc);
    }

    void signedIn(Account person) throws Exception {
        JsonNode state = browser.password(person.login(), TestPeople.PASSWORD);
        assertThatObject(state).matches(it -> Browser.isAt(it, "DONE"));
    }

    JsonNode choose(JsonNode state, int number) throws Exception {
        UUID id = UUID.fromString(state.get("memberships").get(number).get("id").asString());
        return browser.json(browser.answer("membership", Map.of("id", id)));
    }

    MockHttpServletResponse clientCredentials(String authorization, String scope) throws Exception {
        return mvc.perform(post("/auth/oauth2/token")
                        .header("Authorization", authorization)
                        .param("grant_type", "client_credentials")
                        .param("scope", scope))
                .andReturn()
                .getResponse();
    }

    void requireSecondFactor(TenantId tenant, Role role) throws Exception {
        mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put("/api/admin/sign-in-policy")
                        .with(tokens.of(tenant, Role.TENANT_ADMINISTRATOR))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"totpRoles\":[\"%s\"]}".formatted(role)))
                .andExpect(status().isOk());
    }

    String value(String cookie) {
        return java.util.Objects.requireNonNull(browser.cookie(cookie)).getValue();
    }

    static String codeOf(String secret, int stepsFromNow) {
        return new TOTPGenerator.Builder(secret.getBytes(StandardCharsets.US_ASCII))
                .withHOTPGenerator(
                        hotp -> hotp.withAlgorithm(HMACAlgorithm.SHA1).withPasswordLength(6))
                .build()
                .at(System.currentTimeMillis() / 1000 + stepsFromNow * 30L);
    }

    /** Signs in for the first time where a second factor is wanted; the secret that the phone has from then on. */
    String enrolled(TestPeople.Account person) throws Exception {
        String secret = browser.password(person.login(), TestPeople.PASSWORD)
                .at("/totp/secret")
                .asString();
        browser.answer("totp", Map.of("code", codeOf(secret, -1)));
        return secret;
    }
}
