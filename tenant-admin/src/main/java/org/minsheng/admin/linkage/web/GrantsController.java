package org.minsheng.admin.linkage.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.congresses.Kinship;
import org.minsheng.admin.linkage.Direction;
import org.minsheng.admin.linkage.GrantId;
import org.minsheng.admin.linkage.LinkageDesk;
import org.minsheng.admin.linkage.LinkageGrant;
import org.minsheng.admin.linkage.Party;
import org.minsheng.admin.linkage.ProjectId;
import org.minsheng.admin.linkage.ShareKind;
import org.minsheng.admin.linkage.Terms;
import org.minsheng.admin.linkage.Trim;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a congress agrees with its city or its districts on who shows whom what. */
@RestController
@RequestMapping("/api/admin/grants")
@May(Ability.AGREE_ON_LINKAGE)
class GrantsController {

    private final LinkageDesk desk;
    private final Idempotency idempotency;

    GrantsController(LinkageDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @GetMapping
    List<GrantView> listGrants(Actor actor) {
        return views(desk.concerning(actor.tenant()), actor);
    }

    @GetMapping("/partners")
    @May(Ability.LIST_PARTNERS)
    List<PartnerView> listPartners(Actor actor) {
        return desk.partners(actor.tenant()).stream().map(PartnerView::of).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<GrantView> readGrant(@PathVariable UUID id, Actor actor) {
        return answer(HttpStatus.OK, view(desk.find(new GrantId(id), actor.tenant()), actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProposedView proposeGrants(
            @Valid @RequestBody ProposalForm form,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            Actor actor) {
        return idempotency.once(key, actor, form, ProposedView.class, () -> {
            var proposed = desk.propose(form.direction(), form.partnerIds(), form.terms(), party(actor));
            return new ProposedView(views(proposed.made(), actor), views(proposed.existing(), actor));
        });
    }

    @PostMapping("/{id}/agree")
    ResponseEntity<GrantView> agreeToGrant(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable TrimForm form,
            IfMatch read,
            Actor actor) {
        Trim trim = form == null ? Trim.NOTHING : form.trim();
        return answer(HttpStatus.OK, view(desk.agree(new GrantId(id), read, trim, party(actor)), actor));
    }

    @PostMapping("/{id}/refuse")
    ResponseEntity<GrantView> refuseGrant(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable ReasonForm form, Actor actor) {
        return answer(HttpStatus.OK, view(desk.refuse(new GrantId(id), reason(form), party(actor)), actor));
    }

    @PostMapping("/{id}/end")
    ResponseEntity<GrantView> endGrant(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable ReasonForm form, Actor actor) {
        return answer(HttpStatus.OK, view(desk.end(new GrantId(id), reason(form), party(actor)), actor));
    }

    private static ResponseEntity<GrantView> answer(HttpStatus status, GrantView grant) {
        return ResponseEntity.status(status).eTag(IfMatch.etag(grant.version())).body(grant);
    }

    private List<GrantView> views(List<LinkageGrant> some, Actor actor) {
        return some.stream().map(grant -> view(grant, actor)).toList();
    }

    private GrantView view(LinkageGrant grant, Actor actor) {
        return GrantView.of(grant, actor.tenant(), desk.nameOf(grant.partnerOf(actor.tenant())));
    }

    private static Party party(Actor actor) {
        Role role = actor.has(Role.CONGRESS_STAFF) ? Role.CONGRESS_STAFF : Role.TENANT_ADMINISTRATOR;
        return new Party(actor.tenant(), role);
    }

    private static @Nullable String reason(@Nullable ReasonForm form) {
        return form == null || form.reason() == null || form.reason().isBlank()
                ? null
                : form.reason().strip();
    }

    private static @Nullable Set<ProjectId> ids(@Nullable Set<UUID> projects) {
        return projects == null ? null : projects.stream().map(ProjectId::new).collect(Collectors.toSet());
    }

    /** @param give what it can be shown of ours, and what of theirs we can be shown: so much is built */
    record PartnerView(String slug, String name, TenantLevel level, Set<ShareKind> give, Set<ShareKind> receive) {

        static PartnerView of(Kinship.Kin kin) {
            return new PartnerView(
                    kin.id().value(),
                    kin.name(),
                    kin.level(),
                    Direction.GIVE.kindsWith(kin.level()),
                    Direction.RECEIVE.kindsWith(kin.level()));
        }
    }

    /** One for each partner: what is new, and what was there and says the same. */
    @Schema(name = "ProposedGrants")
    record ProposedView(List<GrantView> proposed, List<GrantView> existing) {}

    record ProposalForm(
            @NotEmpty @Size(max = MOST_PARTNERS) Set<@NotBlank String> partners,
            @NotNull Direction direction,
            @NotEmpty @Size(max = 20) List<@NotNull String> kinds,
            @Nullable @Size(min = 1, max = 500) Set<@NotNull UUID> projects,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {

        /** No city has nearly as many districts. */
        private static final int MOST_PARTNERS = 100;

        Terms terms() {
            return new Terms(ShareKind.of(kinds), ids(projects), Trim.period(from, until));
        }

        /** What can't be a slug is nobody's, like any other that is not ours. */
        Set<TenantId> partnerIds() {
            if (!partners.stream().allMatch(TenantId::isValid)) {
                throw new NotFound();
            }
            return partners.stream().map(TenantId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    record TrimForm(
            @Nullable @Size(max = 20) List<@NotNull String> kinds,
            @Nullable @Size(max = 500) Set<@NotNull UUID> projects,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Trim trim() {
            return new Trim(kinds == null ? null : ShareKind.of(kinds), ids(projects), from, until);
        }
    }

    record ReasonForm(@Nullable @Size(max = 500) String reason) {}
}
