package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** A session that was opened with a password since replaced, and tries every way to the authorization endpoint. */
class OldSessionTests extends SignInTest {

    @BeforeEach
    void somebody_is_let_in_and_then_the_password_is_replaced() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        mvc.perform(post("/api/admin/members/" + deputy.membership() + "/first-password")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    @Test
    void it_gets_no_code_as_a_browser_asks() throws Exception {
        assertThat(browser.follow(Browser.authorize(""))).endsWith("/sign-in");
    }

    @Test
    void it_gets_no_code_by_sending_a_form() throws Exception {
        var form = post("/auth/oauth2/authorize");
        UriComponentsBuilder.fromUriString(Browser.authorize(""))
                .build()
                .getQueryParams()
                .forEach((name, values) -> form.param(name, values.getFirst()));
        MockHttpServletResponse refused = browser.send(form);
        assertThat(refused.getStatus()).isEqualTo(405);
        assertThat(refused.getHeader("Location")).isNull();
    }

    @Test
    void it_gets_no_code_by_writing_the_address_otherwise() throws Exception {
        URI disguised = URI.create(Browser.authorize("").replace("authorize", "%61uthorize"));
        assertThat(browser.send(get(disguised)).getHeader("Location")).endsWith("/sign-in");
    }
}
