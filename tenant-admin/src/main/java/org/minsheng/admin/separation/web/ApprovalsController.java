package org.minsheng.admin.separation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.separation.ApprovalId;
import org.minsheng.admin.separation.Approvals;
import org.minsheng.admin.separation.Asker;
import org.minsheng.admin.separation.Deed;
import org.minsheng.admin.separation.Separation;
import org.minsheng.admin.separation.SeparationDesk;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/approvals")
@May(Ability.AGREE_AS_SECOND)
@Tag(name = "separation")
class ApprovalsController {

    private final Approvals approvals;
    private final SeparationDesk separation;
    private final TenantsKnown tenants;

    ApprovalsController(Approvals approvals, SeparationDesk separation, TenantsKnown tenants) {
        this.approvals = approvals;
        this.separation = separation;
        this.tenants = tenants;
    }

    @GetMapping
    List<ApprovalView> listApprovals(@AuthenticationPrincipal Jwt token) {
        Asker reader = Asker.of(token);
        return approvals.shown(reader).stream().map(it -> view(it, reader)).toList();
    }

    @PostMapping("/{id}/agree")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agreeToApproval(@PathVariable UUID id, @AuthenticationPrincipal Jwt token) {
        decide(id, true, token);
    }

    @PostMapping("/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuseApproval(@PathVariable UUID id, @AuthenticationPrincipal Jwt token) {
        decide(id, false, token);
    }

    private void decide(UUID id, boolean agreed, Jwt token) {
        separation.decide(new ApprovalId(id), agreed, Asker.of(token));
    }

    private ApprovalView view(Approvals.Shown shown, Asker reader) {
        return new ApprovalView(
                shown.id(),
                shown.tenant() == null || shown.tenant().equals(reader.tenant())
                        ? null
                        : tenants.find(shown.tenant())
                                .map(TenantsKnown.KnownTenant::name)
                                .orElse(null),
                shown.deed(),
                shown.name(),
                shown.separation(),
                shown.roles(),
                shown.askedBy(),
                shown.askedAt(),
                shown.own(),
                shown.decidable(),
                shown.state(),
                shown.decidedBy(),
                shown.until());
    }

    /**
     * What somebody wants to do and needs a second person for.
     *
     * @param tenantName of another congress, which only an operator of the platform is asked about
     * @param separation what the congress's rule is to become
     * @param own the reader asked it
     * @param decidable it is the reader's to decide, and not the security administrator's alone
     * @param until when waiting, or what was agreed to, is over
     */
    @Schema(name = "Approval")
    record ApprovalView(
            UUID id,
            @Nullable String tenantName,
            Deed deed,
            String name,
            @Nullable Separation separation,
            List<Role> roles,
            String askedBy,
            Instant askedAt,
            boolean own,
            boolean decidable,
            Approvals.State state,
            @Nullable String decidedBy,
            Instant until) {}
}
