package org.minsheng.admin.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.admin.TestPeople.accept;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.invitations.Invitations.Invitee;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.endpoints.audit.Secret;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A link that lets somebody in stands in no trail, whoever is signed in where it is opened. */
class SecretAddressTests extends PeopleTest {

    @Autowired
    Invitations invitations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    TenantId city;

    @BeforeEach
    void a_city() {
        city = tenants.city();
    }

    @Test
    void an_invitations_secret_is_not_in_the_trail() throws Exception {
        String account = "invited" + System.nanoTime();
        for (RequestPostProcessor by :
                List.of(nobody(), tokens.of(city, Role.CONGRESS_STAFF), tokens.operator(), tokens.visitor(city))) {
            String secret = secret();
            String nonsense = secret + "-unknown";
            mvc.perform(accept(secret, "x", "y").with(by)).andExpect(status().isUnprocessableContent());
            mvc.perform(accept(secret, account, "short").with(by)).andExpect(status().isUnprocessableContent());
            mvc.perform(accept(nonsense, account, TestPeople.PASSWORD).with(by)).andExpect(status().isNotFound());
            mvc.perform(accept(secret, account, TestPeople.PASSWORD).with(by)).andExpect(status().isNoContent());
            assertThat(told("select count(*) from audit as a where to_jsonb(a)::text like '%" + secret + "%'"))
                    .containsExactly("0");
            account += "1";
        }
        // whoever comes with a link is nobody until they have an account; the congress reads that somebody tried
        assertThat(told("select distinct outcome || ' ' || tenants::text || ' ' || (person is null) from audit where '"
                        + city + "' = any(tenants) and roles = '{}' and act like '%public/invitations/{token}'"))
                .containsExactlyInAnyOrder("DONE {" + city + "} false", "REFUSED {" + city + "} true");
    }

    @Test
    void an_address_written_in_another_way_leaves_the_same_entry() throws Exception {
        String count = "select count(*) from audit where act like '%public/invitations/{token}'";
        int before = Integer.parseInt(told(count).getFirst());
        mvc.perform(post(URI.create("/api/admin/%70ublic/invitations/x"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"));
        assertThat(Integer.parseInt(told(count).getFirst())).isEqualTo(before + 1);
    }

    @Test
    void whatever_lets_in_people_without_a_token_says_that_it_is_a_secret() {
        List<MethodParameter> variables = handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getKey().getPatternValues().stream().anyMatch(it -> it.contains("/public/")))
                .flatMap(handler -> Stream.of(handler.getValue().getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .toList();
        assertThat(variables).hasSize(2).allMatch(variable -> variable.hasParameterAnnotation(Secret.class));
    }

    private String secret() {
        return TestPeople.token(invitations
                .invite(city, city, new Invitee("测试人员", null, new Appointment(Set.of(Role.CONGRESS_STAFF), null)))
                .link());
    }

    private static RequestPostProcessor nobody() {
        return request -> request;
    }

    private List<String> told(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
