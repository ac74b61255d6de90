package org.minsheng.admin.membership;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.accounts.SignInRules;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.congresses.TenantsKnown.KnownTenant;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a person may act at this moment: nothing here is remembered, so a suspension counts from the next question on. */
@Component
@Transactional(readOnly = true)
public class Entitlements {

    private final Accounts accounts;
    private final Memberships memberships;
    private final SignInPolicies policies;
    private final SignInRules rules;
    private final TenantsKnown tenants;

    Entitlements(
            Accounts accounts,
            Memberships memberships,
            SignInPolicies policies,
            SignInRules rules,
            TenantsKnown tenants) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.policies = policies;
        this.rules = rules;
        this.tenants = tenants;
    }

    /** The memberships with which the person can sign in now. */
    public List<Granted> of(PersonId person) {
        return memberships.ofPerson(person).stream()
                .flatMap(membership -> granted(membership).stream())
                .toList();
    }

    /** Acting with this membership, or, without one, as platform operator; empty if that is not (or no longer) theirs. */
    public Optional<Granted> granted(PersonId person, @Nullable MembershipId membership) {
        if (membership == null) {
            return accounts.find(person)
                    .filter(Person::platformOperator)
                    .map(operator -> new Granted(
                            operator.id(), operator.name(), null, null, Set.of(Role.PLATFORM_OPERATOR), null));
        }
        return memberships
                .findById(membership)
                .filter(found -> found.person().id().equals(person))
                .flatMap(this::granted);
    }

    /** Whether the membership still is what a token says of it; its tenant is not asked about. */
    public boolean stillHolds(Actor actor, MembershipId membership) {
        return memberships
                .findById(membership)
                .filter(now -> now.state() == Membership.State.ACTIVE
                        && now.person().id().value().equals(actor.person())
                        && now.tenant().equals(actor.tenant())
                        && now.appointment().roles().containsAll(actor.roles())
                        && Objects.equals(now.appointment().department(), actor.department()))
                .isPresent();
    }

    public String nameOf(PersonId person) {
        return accounts.find(person).map(Person::name).orElse("");
    }

    public boolean isOperator(PersonId person) {
        return accounts.find(person).map(Person::platformOperator).orElse(false);
    }

    /** Whether the tenant, or for operators the platform, wants a second factor from whoever holds one of these roles. */
    public boolean needsSecondFactor(Granted granted) {
        if (granted.tenant() == null) {
            return rules.operatorsNeedSecondFactor();
        }
        return policies.of(granted.tenant().id()).totpRoles().stream().anyMatch(granted.roles()::contains);
    }

    private Optional<Granted> granted(Membership membership) {
        if (membership.state() != Membership.State.ACTIVE) {
            return Optional.empty();
        }
        return tenants.find(membership.tenant())
                .filter(KnownTenant::open)
                .map(tenant -> new Granted(
                        membership.person().id(),
                        membership.person().name(),
                        membership.id(),
                        tenant,
                        membership.appointment().roles(),
                        membership.appointment().department()));
    }

    /** A person in one tenant, or a platform operator in none. */
    public record Granted(
            PersonId person,
            String name,
            @Nullable MembershipId membership,
            @Nullable KnownTenant tenant,
            Set<Role> roles,
            @Nullable UUID department) {

        public @Nullable TenantId tenantId() {
            return tenant == null ? null : tenant.id();
        }
    }
}
