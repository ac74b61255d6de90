package org.minsheng.tenancy.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class AccessTokensTests {

    @Test
    void a_member_is_a_person_of_the_tenant() {
        UUID person = UUID.randomUUID();
        assertThat(AccessTokens.actor(token(person.toString(), Role.DEPUTY))).hasValueSatisfying(actor -> {
            assertThat(actor.person()).isEqualTo(person);
            assertThat(actor.tenant()).isEqualTo(new TenantId("hangzhou"));
            assertThat(actor.roles()).containsExactly(Role.DEPUTY);
        });
    }

    @Test
    void a_visitor_is_in_the_tenant_and_nobody() {
        Jwt visitor = token("api-gateway", Role.VISITOR);
        assertThat(AccessTokens.tenant(visitor)).contains(new TenantId("hangzhou"));
        assertThat(AccessTokens.actor(visitor)).isEmpty();
        assertThat(AccessTokens.converter(_ -> List.of()).convert(visitor).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_VISITOR")
                .noneMatch(authority -> authority.startsWith("SCOPE_"));
        // not even with a person's number
        assertThat(AccessTokens.actor(token(UUID.randomUUID().toString(), Role.VISITOR)))
                .isEmpty();
    }

    private static Jwt token(String subject, Role role) {
        return Jwt.withTokenValue("any")
                .header("alg", "none")
                .subject(subject)
                .claim(AccessTokens.TENANT, "hangzhou")
                .claim(AccessTokens.ROLES, List.of(role.name()))
                .build();
    }
}
