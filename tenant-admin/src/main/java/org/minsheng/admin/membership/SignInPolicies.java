package org.minsheng.admin.membership;

import java.util.List;
import java.util.Set;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each tenant's rule on second factors. One that was never set has version 0. */
@Component
@Transactional
public class SignInPolicies {

    private final SignInPolicyStore store;

    SignInPolicies(SignInPolicyStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Policy of(TenantId tenant) {
        return store.findById(tenant.value())
                .map(policy -> new Policy(policy.totpRoles(), policy.version() + 1))
                .orElse(new Policy(Set.of(), 0));
    }

    public Policy requireSecondFactorOf(TenantId tenant, Set<Role> roles, IfMatch read) {
        List<Fault> faults = roles.stream()
                .filter(role -> !role.isGiven())
                .map(role -> Fault.inField("totpRoles", role.name(), "roles.not-given"))
                .toList();
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
        // nobody writes down who changed it
        read.requireMatches(of(tenant).version(), since -> List.of());
        SignInPolicy policy = store.findById(tenant.value()).orElseGet(() -> new SignInPolicy(tenant));
        policy.requireSecondFactorOf(roles);
        store.saveAndFlush(policy);
        return of(tenant);
    }

    /** The roles that need a second factor, and the version of this rule. */
    public record Policy(Set<Role> totpRoles, long version) {}
}
