package org.minsheng.admin.arrivals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.CredentialsChanged;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where no mail can carry a link, and with every first password, whoever made it sees it and could come in by it in place of
 * the member. That somebody came in so is told to others who keep the members there, and to the platform's operators where an
 * administrator came or where there is but one, until one of them has noted it; who that was is kept.
 */
@Component
@Transactional
public class Arrivals {

    private static final Limit SHOWN = Limit.of(50);

    private final ArrivalStore store;
    private final Memberships memberships;
    private final Accounts accounts;
    private final TenantsKnown tenants;
    private final InstantSource realTime;

    Arrivals(
            ArrivalStore store,
            Memberships memberships,
            Accounts accounts,
            TenantsKnown tenants,
            InstantSource realTime) {
        this.store = store;
        this.memberships = memberships;
        this.accounts = accounts;
        this.tenants = tenants;
        this.realTime = realTime;
    }

    /**
     * To be called before it is shown; what was shown before opens nothing any more.
     *
     * @param inviter the tenant whose administrator sees it; null for a platform operator
     */
    public void expect(MembershipId member, @Nullable TenantId inviter, HandedOver what, PersonId shownTo) {
        store.forget(member);
        store.save(new Arrival(memberships.findById(member).orElseThrow(NotFound::new), inviter, what, shownTo));
    }

    /** What was handed over opens nothing any more. */
    public void forget(MembershipId member) {
        store.forget(member);
    }

    /** What this person would have seen went to the member alone. */
    public void forget(MembershipId member, PersonId shownTo) {
        store.forget(member, shownTo.value());
    }

    /** Whether something was handed over that nobody has come in by, or whose coming nobody has noted yet. */
    @Transactional(readOnly = true)
    public boolean isOpen(MembershipId member) {
        return store.existsByMembershipIdAndNotedAtIsNull(member);
    }

    /** The link was taken up. */
    public void cameByLink(MembershipId member) {
        store.expected(member, HandedOver.LINK).forEach(arrival -> arrival.came(realTime.instant()));
    }

    /** A first password is good for nothing but the choice of an own one: that is when somebody comes in by it. */
    @EventListener
    void on(CredentialsChanged changed) {
        boolean own = accounts.find(changed.person())
                .filter(person -> !person.passwordIsFirst())
                .isPresent();
        if (own) {
            store.expected(changed.person(), HandedOver.FIRST_PASSWORD)
                    .forEach(arrival -> arrival.came(realTime.instant()));
        }
    }

    /**
     * What this person has to be told; never of what they saw themselves, nor of their own coming.
     *
     * @param asker the tenant of the administrator who asks; null for a platform operator
     */
    @Transactional(readOnly = true)
    public List<Shown> toBeNoted(@Nullable TenantId asker, PersonId person) {
        return told(asker, person).stream().map(this::shown).toList();
    }

    /** How many that are. */
    @Transactional(readOnly = true)
    int countToBeNoted(@Nullable TenantId asker, PersonId person) {
        return told(asker, person).size();
    }

    /** What is none of theirs to note is not found. */
    public void note(ArrivalId arrived, @Nullable TenantId asker, PersonId person) {
        told(asker, person).stream()
                .filter(arrival -> arrival.id().equals(arrived))
                .findFirst()
                .orElseThrow(NotFound::new)
                .notedBy(person, realTime.instant());
    }

    private List<Arrival> told(@Nullable TenantId asker, PersonId person) {
        return asker == null
                ? store.whereNobodyElseIs(Role.TENANT_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, person.value(), SHOWN)
                : store.of(asker, person.value(), SHOWN);
    }

    private Shown shown(Arrival arrival) {
        TenantId tenant = arrival.membership().tenant();
        return new Shown(
                arrival.id().value(),
                tenants.find(tenant).map(TenantsKnown.KnownTenant::name).orElse(""),
                arrival.membership().person().name(),
                arrival.membership().appointment().roles(),
                arrival.handedOver(),
                accounts.find(arrival.shownTo()).map(Person::name).orElse(""),
                Objects.requireNonNull(arrival.cameAt()));
    }

    /** Somebody came in by what {@code shownTo}, who handed it over, had seen. */
    public record Shown(
            UUID id,
            String tenantName,
            String name,
            Set<Role> roles,
            HandedOver handedOver,
            String shownTo,
            Instant at) {}
}
