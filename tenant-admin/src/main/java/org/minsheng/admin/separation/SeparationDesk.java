package org.minsheng.admin.separation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.admin.membership.RuleKeepers;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.versions.FirstVersion;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a congress, and the platform itself, separates duties. A congress that never said so does not. */
@Component
@Transactional
public class SeparationDesk implements RuleKeepers {

    /** System, security and audit. */
    private static final Set<Role> DUTIES =
            EnumSet.of(Role.TENANT_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_OBSERVER);

    private final SeparationRules rules;
    private final Memberships memberships;
    private final Approvals approvals;
    private final SeparationHistory history;
    private final PowerLock power;
    private final InstantSource realTime;
    private final Separation ofThePlatform;

    SeparationDesk(
            SeparationRules rules,
            Memberships memberships,
            Approvals approvals,
            SeparationHistory history,
            PowerLock power,
            InstantSource realTime,
            @Value("${minsheng.operators-need-second-person:true}") boolean operatorsNeedSecondPerson) {
        this.rules = rules;
        this.memberships = memberships;
        this.approvals = approvals;
        this.history = history;
        this.power = power;
        this.realTime = realTime;
        this.ofThePlatform = operatorsNeedSecondPerson ? Separation.SECOND_PERSON : Separation.NONE;
    }

    @Transactional(readOnly = true)
    public Rule of(@Nullable TenantId tenant) {
        return tenant == null
                ? new Rule(ofThePlatform, 0)
                : rules.findById(tenant.value())
                        .map(rule -> new Rule(rule.separation(), rule.version() + 1))
                        .orElse(new Rule(Separation.NONE, 0));
    }

    /**
     * Nobody else gives or takes power over accounts there, or changes the rule, until the transaction ends. To be called before
     * anything is read.
     */
    public void takeTurn(TenantId tenant) {
        power.take(tenant);
    }

    /** To separate less is a deed that itself wants a second person where there was one. */
    @Transactional(noRollbackFor = SecondPersonAsked.class)
    public Rule change(Actor keeper, Separation wanted, IfMatch read) {
        power.take(keeper.tenant());
        requireKeeper(keeper);
        Rule now = of(keeper.tenant());
        read.requireMatches(now.version(), since -> List.of());
        if (wanted == Separation.DUTIES_APART) {
            requireThreePersons(keeper.tenant());
        }
        if (!wanted.includes(now.separation())) {
            requireSecond(Asker.of(keeper), Deed.LESS_SEPARATION, Wanted.rule(Asker.of(keeper), wanted));
        }
        SeparationRule rule =
                rules.findById(keeper.tenant().value()).orElseGet(() -> new SeparationRule(keeper.tenant()));
        rule.become(wanted);
        FirstVersion.saved(() -> rules.saveAndFlush(rule));
        history.note(keeper.tenant(), now.separation(), wanted, Asker.of(keeper), realTime.instant());
        return of(keeper.tenant());
    }

    /**
     * Goes on where nobody else is wanted or a second person has agreed; otherwise asks for one and refuses with
     * {@link SecondPersonAsked}.
     */
    @Transactional(noRollbackFor = SecondPersonAsked.class)
    public void requireSecond(Asker asker, Deed deed, Wanted wanted) {
        Separation now = of(asker.tenant()).separation();
        if (now.includes(Separation.SECOND_PERSON)) {
            approvals.spendOrAsk(asker, deed, wanted, now == Separation.DUTIES_APART);
        }
    }

    /** The second person says yes or no to what {@link Approvals#shown} shows them. */
    public void decide(ApprovalId id, boolean agreed, Asker second) {
        requireKeeper(second.tenant(), second.roles());
        approvals.decide(id, agreed, second);
    }

    public boolean wantsSecond(@Nullable TenantId tenant) {
        return of(tenant).separation().includes(Separation.SECOND_PERSON);
    }

    /** What keeps the roles from being held by one person there; empty if nothing. */
    @Transactional(readOnly = true)
    public List<Fault> faults(TenantId tenant, Appointment appointment) {
        return of(tenant).separation() == Separation.DUTIES_APART && holdsTwo(appointment)
                ? List.of(Fault.inField("roles", null, "roles.duties-apart"))
                : List.of();
    }

    /** Before somebody is suspended or loses roles: an administrator alone does not get rid of who watches them. */
    @Transactional(readOnly = true)
    public void requireSecurityWithout(Membership leaving) {
        if (of(leaving.tenant()).separation() != Separation.DUTIES_APART) {
            return;
        }
        List<Membership> guards = memberships.active(leaving.tenant(), Role.SECURITY_ADMINISTRATOR);
        if (guards.size() == 1 && guards.getFirst().id().equals(leaving.id())) {
            throw new LastSecurityAdministrator();
        }
    }

    /** For whoever comes back to what they held. */
    @Transactional(readOnly = true)
    public void requireApart(TenantId tenant, Appointment appointment) {
        if (!faults(tenant, appointment).isEmpty()) {
            throw new DutiesHeldTogether();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public void requireKeeper(Actor keeper) {
        requireKeeper(keeper.tenant(), keeper.roles());
    }

    private void requireKeeper(@Nullable TenantId tenant, Set<Role> roles) {
        if (of(tenant).separation() == Separation.DUTIES_APART && !roles.contains(Role.SECURITY_ADMINISTRATOR)) {
            throw new OnlySecurityDecides();
        }
    }

    /** Also of those who were invited and have not come; who is suspended is asked when they come back. */
    private void requireThreePersons(TenantId tenant) {
        var faults = new ArrayList<Fault>();
        for (Role duty : List.of(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_OBSERVER)) {
            if (memberships.active(tenant, duty).isEmpty()) {
                faults.add(Fault.inField("separation", null, "separation.nobody." + duty.name()));
            }
        }
        DUTIES.stream()
                .flatMap(duty -> memberships.notSuspended(tenant, duty).stream())
                .filter(member -> holdsTwo(member.appointment()))
                .map(member -> member.person().name())
                .distinct()
                .limit(5)
                .forEach(name -> faults.add(Fault.inField("separation", name, "separation.held-together", name)));
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
    }

    private static boolean holdsTwo(Appointment appointment) {
        return appointment.roles().stream().filter(DUTIES::contains).count() > 1;
    }

    /** One that was never set has version 0. */
    public record Rule(Separation separation, long version) {}
}
