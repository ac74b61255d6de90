package org.minsheng.admin.membership.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.membership.RuleKeepers;
import org.minsheng.admin.membership.SignInPolicies;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/sign-in-policy")
@May(Ability.SET_SIGN_IN_POLICY)
@Tag(name = "members")
class SignInPolicyController {

    private final SignInPolicies policies;
    private final RuleKeepers keepers;

    SignInPolicyController(SignInPolicies policies, RuleKeepers keepers) {
        this.policies = policies;
        this.keepers = keepers;
    }

    @GetMapping
    ResponseEntity<SignInPolicies.Policy> readSignInPolicy(Actor administrator) {
        return answer(policies.of(administrator.tenant()));
    }

    @PutMapping
    ResponseEntity<SignInPolicies.Policy> changeSignInPolicy(
            Actor administrator, IfMatch read, @Valid @RequestBody Wanted wanted) {
        keepers.requireKeeper(administrator);
        return answer(policies.requireSecondFactorOf(administrator.tenant(), wanted.totpRoles(), read));
    }

    private static ResponseEntity<SignInPolicies.Policy> answer(SignInPolicies.Policy policy) {
        return ResponseEntity.ok().eTag(IfMatch.etag(policy.version())).body(policy);
    }

    record Wanted(@NotNull Set<Role> totpRoles) {}
}
