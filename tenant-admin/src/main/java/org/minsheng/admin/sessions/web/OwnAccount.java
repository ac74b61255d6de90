package org.minsheng.admin.sessions.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.admin.sessions.FailedSignIns;
import org.minsheng.admin.sessions.SignIn;
import org.minsheng.admin.sessions.SignIns;
import org.springframework.stereotype.Component;

/** What is shown to somebody of their own account. */
@Component
class OwnAccount {

    private final Accounts accounts;
    private final SignIns signIns;
    private final FailedSignIns failures;
    private final Memberships memberships;
    private final TenantsKnown tenants;

    OwnAccount(
            Accounts accounts, SignIns signIns, FailedSignIns failures, Memberships memberships, TenantsKnown tenants) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.failures = failures;
        this.memberships = memberships;
        this.tenants = tenants;
    }

    AccountView view(PersonId person, @Nullable UUID here) {
        SignIn before = signIns.before(here, person).orElse(null);
        return new AccountView(
                accounts.find(person).map(Person::loginName).orElse(null),
                before == null ? null : LastSignIn.of(before),
                failures.since(before == null ? Instant.EPOCH : before.at(), person));
    }

    List<SessionView> sessions(PersonId person, @Nullable UUID here) {
        return signIns.openOnes(person).stream()
                .map(signIn -> new SessionView(
                        signIn.id(),
                        signIn.at(),
                        Objects.requireNonNullElse(signIn.usedAt(), signIn.at()),
                        signIn.address(),
                        signIn.device().browser(),
                        signIn.device().system(),
                        congress(signIn.membership()),
                        signIn.id().equals(here)))
                .toList();
    }

    void end(PersonId person, UUID signIn) {
        signIns.end(person, signIn);
    }

    void endOthers(PersonId person, @Nullable UUID here) {
        signIns.endOthers(person, here);
    }

    private @Nullable String congress(@Nullable MembershipId membership) {
        return membership == null
                ? null
                : memberships
                        .findById(membership)
                        .flatMap(found -> tenants.find(found.tenant()))
                        .map(TenantsKnown.KnownTenant::name)
                        .orElse(null);
    }
}
