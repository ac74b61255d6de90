package org.minsheng.admin.members.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.invitations.InvitationMail;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.members.FirstPasswords;
import org.minsheng.admin.members.Member;
import org.minsheng.admin.members.Members;
import org.minsheng.admin.members.Newcomers;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.lists.Slice;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/members")
@May(Ability.KEEP_MEMBERS)
@Tag(name = "members")
class MembersController {

    private static final MembershipId BEFORE_ALL = new MembershipId(new UUID(0, 0));

    private final Members members;
    private final Newcomers newcomers;
    private final FirstPasswords firstPasswords;
    private final InvitationMail mail;

    MembersController(Members members, Newcomers newcomers, FirstPasswords firstPasswords, InvitationMail mail) {
        this.members = members;
        this.newcomers = newcomers;
        this.firstPasswords = firstPasswords;
        this.mail = mail;
    }

    @GetMapping
    Slice<MemberView> listMembers(
            Actor administrator,
            @Valid @ParameterObject MemberQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        String list = query.name();
        MembershipId after = Cursor.read(cursor, list)
                .map(each -> new MembershipId(each.id(0)))
                .orElse(BEFORE_ALL);
        List<MemberView> oneMore = members.page(administrator, query.search(), after, most + 1).stream()
                .map(MemberView::of)
                .toList();
        return Slice.of(oneMore, most, last -> Cursor.of(list, last.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Added> addMember(
            Actor administrator,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            @Valid @RequestBody NewMember wanted) {
        Newcomers.Added added = newcomers.add(administrator, wanted.asked(), key);
        MemberView view = MemberView.of(added.member());
        String link = added.link();
        if (link != null && mail.sent(administrator.tenant(), added.member().contact(), link)) {
            newcomers.mailed(administrator, added.member().id());
            link = null;
        }
        return ResponseEntity.created(URI.create("/api/admin/members/" + view.id()))
                .body(new Added(view, link, added.firstPassword()));
    }

    @PutMapping("/{id}")
    ResponseEntity<MemberView> assignMember(
            Actor administrator, @PathVariable UUID id, IfMatch read, @Valid @RequestBody Assignment wanted) {
        return answer(members.assign(
                administrator, new MembershipId(id), new Appointment(wanted.roles(), wanted.department()), read));
    }

    @PostMapping("/{id}/suspend")
    ResponseEntity<MemberView> suspendMember(Actor administrator, @PathVariable UUID id) {
        return answer(members.suspend(administrator, new MembershipId(id)));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<MemberView> resumeMember(Actor administrator, @PathVariable UUID id) {
        return answer(members.resume(administrator, new MembershipId(id)));
    }

    @PostMapping("/{id}/first-password")
    FirstPassword issueFirstPassword(Actor administrator, @PathVariable UUID id) {
        return new FirstPassword(firstPasswords.give(administrator, new MembershipId(id)));
    }

    private static ResponseEntity<MemberView> answer(Member member) {
        return ResponseEntity.ok().eTag(IfMatch.etag(member.version())).body(MemberView.of(member));
    }

    record MemberView(
            UUID id,
            PersonView person,
            Set<Role> roles,
            @Nullable UUID department,

            @Schema(allowableValues = {"INVITED", "ACTIVE", "SUSPENDED"})
            String state,

            @Nullable InvitationView invitation,
            long version) {
        static MemberView of(Member member) {
            return new MemberView(
                    member.id().value(),
                    new PersonView(member.person().value(), member.name(), member.loginName(), member.contact()),
                    member.appointment().roles(),
                    member.appointment().department(),
                    member.state(),
                    InvitationView.of(member.invitation()),
                    member.version());
        }
    }

    /** Of someone who has not come yet; it can be issued anew. */
    @Schema(name = "MemberInvitation")
    record InvitationView(UUID id, Invitations.State state, Instant expires) {
        static @Nullable InvitationView of(Invitations.@Nullable Status status) {
            return status == null ? null : new InvitationView(status.id().value(), status.state(), status.expires());
        }
    }

    @Schema(name = "MemberPerson")
    record PersonView(
            UUID id,
            String name,
            @Nullable String loginName,
            @Nullable String contact) {}

    record NewMember(
            @NotNull String name,
            @Nullable String loginName,
            @Nullable String contact,
            @NotNull Set<Role> roles,
            @Nullable UUID department,
            Newcomers.@Nullable With with) {
        Newcomers.NewMember asked() {
            return new Newcomers.NewMember(
                    name,
                    loginName,
                    contact,
                    new Appointment(roles, department),
                    with == null ? Newcomers.With.INVITATION : with);
        }
    }

    record Assignment(@NotNull Set<Role> roles, @Nullable UUID department) {}

    record Added(
            MemberView member,
            @Nullable String link,
            @Nullable String firstPassword) {}

    record FirstPassword(String firstPassword) {}
}
