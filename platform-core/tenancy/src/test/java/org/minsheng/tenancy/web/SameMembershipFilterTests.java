package org.minsheng.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.ModelAndView;

class SameMembershipFilterTests {

    private static final String HANGZHOU = UUID.randomUUID().toString();
    private static final String NINGBO = UUID.randomUUID().toString();

    private final List<Exception> refused = new ArrayList<>();

    @AfterEach
    void nobody_is_signed_in_any_more() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_page_of_this_membership_and_a_program_that_says_nothing_pass() throws Exception {
        assertThat(passes(HANGZHOU, HANGZHOU)).isTrue();
        assertThat(passes(HANGZHOU)).isTrue();
        assertThat(passes(null, "none")).isTrue();
        assertThat(passes(null)).isTrue();
        assertThat(refused).isEmpty();
    }

    @Test
    void the_page_of_another_membership_is_refused_and_told_which_it_is_now() throws Exception {
        assertThat(passes(NINGBO, HANGZHOU)).isFalse();
        assertThat(refused).singleElement().isInstanceOfSatisfying(AnotherMembership.class, problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(409);
            assertThat(problem.getBody().getType()).hasToString("/problems/another-membership");
            assertThat(Objects.requireNonNull(problem.getBody().getProperties()))
                    .containsEntry("membership", NINGBO);
        });
    }

    @Test
    void to_act_for_none_is_another_than_to_act_for_one() throws Exception {
        assertThat(passes(HANGZHOU, "none")).isFalse();
        assertThat(passes(null, HANGZHOU)).isFalse();
        assertThat(refused).hasSize(2);
    }

    @Test
    void what_is_said_twice_or_makes_no_sense_is_another_one() throws Exception {
        assertThat(passes(HANGZHOU, HANGZHOU, HANGZHOU)).isFalse();
        assertThat(passes(HANGZHOU, HANGZHOU, NINGBO)).isFalse();
        assertThat(passes(HANGZHOU, HANGZHOU + "," + HANGZHOU)).isFalse();
        assertThat(passes(HANGZHOU, "")).isFalse();
        assertThat(passes(HANGZHOU, "hangzhou")).isFalse();
        assertThat(passes(null, "NONE, none")).isFalse();
        assertThat(refused).hasSize(6);
    }

    @Test
    void whoever_is_not_signed_in_is_told_that_first() throws Exception {
        assertThat(filtered(HANGZHOU)).isTrue();
    }

    private boolean passes(@Nullable String acting, String... openedIn) throws Exception {
        Jwt.Builder token = Jwt.withTokenValue("any").header("alg", "none").subject("somebody");
        if (acting != null) {
            token.claim(AccessTokens.MEMBERSHIP, acting);
        }
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token.build(), List.of()));
        return filtered(openedIn);
    }

    private boolean filtered(String... openedIn) throws Exception {
        var request = new MockHttpServletRequest("PUT", "/api/core/policy");
        for (String said : openedIn) {
            request.addHeader(SameMembershipFilter.HEADER, said);
        }
        var chain = new MockFilterChain();
        new SameMembershipFilter((_, _, _, problem) -> {
                    refused.add(problem);
                    return new ModelAndView();
                })
                .doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
