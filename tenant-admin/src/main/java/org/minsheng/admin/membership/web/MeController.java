package org.minsheng.admin.membership.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.congresses.TenantsKnown.KnownTenant;
import org.minsheng.admin.membership.Entitlements;
import org.minsheng.admin.membership.Entitlements.Granted;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.abilities.Abilities;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/me")
@Tag(name = "me")
class MeController {

    private final Entitlements entitlements;
    private final TenantsKnown tenants;
    private final Clock clock;
    private final InstantSource realTime;

    MeController(Entitlements entitlements, TenantsKnown tenants, Clock clock, InstantSource realTime) {
        this.entitlements = entitlements;
        this.tenants = tenants;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Who is signed in, as what, and where else they could act. */
    @GetMapping
    @PreAuthorize("!hasAuthority('SCOPE_internal')")
    Me readMe(@AuthenticationPrincipal Jwt token, Authentication granted) {
        PersonId person = new PersonId(UUID.fromString(token.getSubject()));
        MembershipId membership =
                AccessTokens.membership(token).map(MembershipId::of).orElse(null);
        Granted now = entitlements
                .granted(person, membership)
                .orElseThrow(() -> new AccessDeniedException("No longer granted"));
        return new Me(
                new PersonView(person.value(), now.name()),
                now.membership() == null || now.tenant() == null ? null : current(now.membership(), now.tenant(), now),
                now.membership() == null,
                Abilities.of(granted, Ability.class),
                entitlements.of(person).stream().flatMap(MeController::other).toList(),
                LocalDate.now(clock),
                isSample());
    }

    /** Whoever is shown another time than the real one is told so. */
    private boolean isSample() {
        return Duration.between(realTime.instant(), clock.instant()).abs().toMinutes() > 0;
    }

    private Current current(MembershipId membership, KnownTenant tenant, Granted now) {
        return new Current(
                membership.value(),
                tenant.id().value(),
                tenant.name(),
                tenant.level(),
                tenant.parent() == null ? null : parent(tenant.parent()),
                now.roles(),
                now.department());
    }

    private @Nullable Parent parent(TenantId city) {
        return tenants.find(city)
                .map(known -> new Parent(city.value(), known.name()))
                .orElse(null);
    }

    private static java.util.stream.Stream<Choice> other(Granted granted) {
        if (granted.membership() == null || granted.tenant() == null) {
            return java.util.stream.Stream.empty();
        }
        KnownTenant tenant = granted.tenant();
        return java.util.stream.Stream.of(new Choice(
                granted.membership().value(), tenant.id().value(), tenant.name(), tenant.level(), granted.roles()));
    }

    record Me(
            PersonView person,
            @Nullable Current membership,
            boolean operator,
            List<Ability> abilities,
            List<Choice> memberships,
            LocalDate today,
            boolean sample) {}

    record PersonView(UUID id, String name) {}

    record Parent(String slug, String name) {}

    record Current(
            UUID id,
            String tenant,
            String tenantName,
            TenantLevel level,
            @Nullable Parent parent,
            Set<Role> roles,
            @Nullable UUID department) {}

    record Choice(UUID id, String tenant, String tenantName, TenantLevel level, Set<Role> roles) {}
}
