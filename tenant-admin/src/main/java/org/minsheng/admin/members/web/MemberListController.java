package org.minsheng.admin.members.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.invitations.InvitationMail;
import org.minsheng.admin.invitations.InvitationMail.Letter;
import org.minsheng.admin.members.ManyNewcomers;
import org.minsheng.admin.members.ManyNewcomers.Line;
import org.minsheng.admin.members.Newcomers;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.endpoints.refusals.Flaw;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A list of people to invite: looked through first, then all of them at once. */
@RestController
@RequestMapping("/api/admin/members/lists")
@May(Ability.KEEP_MEMBERS)
@Tag(name = "members")
class MemberListController {

    private final ManyNewcomers newcomers;
    private final InvitationMail mail;
    private final Texts texts;

    MemberListController(ManyNewcomers newcomers, InvitationMail mail, Texts texts) {
        this.newcomers = newcomers;
        this.mail = mail;
        this.texts = texts;
    }

    @PostMapping("/previews")
    ListPreview previewMemberList(Actor administrator, @Valid @RequestBody ListForm form) {
        ManyNewcomers.Preview preview = newcomers.preview(administrator, form.asked());
        return new ListPreview(
                preview.already(),
                preview.faults().stream().map(fault -> fault.told(texts)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ListAdded addMemberList(
            Actor administrator,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            @Valid @RequestBody ListForm form) {
        List<Line> lines = newcomers.invite(administrator, form.asked(), key);
        Set<String> mailed = mail.sent(
                administrator.tenant(),
                lines.stream()
                        .filter(line -> line.link() != null)
                        .map(line -> new Letter(line.contact(), Objects.requireNonNull(line.link())))
                        .toList());
        newcomers.mailed(
                administrator,
                lines.stream()
                        .filter(line -> line.member() != null && line.link() != null && mailed.contains(line.link()))
                        .map(line -> Objects.requireNonNull(line.member()))
                        .toList());
        return new ListAdded(
                lines.stream().map(line -> LineView.of(line, mailed)).toList());
    }

    record ListForm(
            @NotEmpty @Size(max = ManyNewcomers.MOST) List<@Valid @NotNull Row> members) {
        List<Newcomers.NewMember> asked() {
            return members.stream().map(Row::asked).toList();
        }
    }

    @Schema(name = "MemberRow")
    record Row(
            @NotNull String name,
            @Nullable String contact,
            @NotNull Set<Role> roles,
            @Nullable UUID department) {
        Newcomers.NewMember asked() {
            return new Newcomers.NewMember(
                    name, null, contact, new Appointment(roles, department), Newcomers.With.INVITATION);
        }
    }

    record ListPreview(List<Integer> already, List<Flaw> errors) {}

    record ListAdded(List<LineView> lines) {}

    enum Became {
        /** Their link is to be handed over; without one it was shown before. */
        INVITED,
        MAILED,
        ALREADY
    }

    @Schema(name = "MemberLine")
    record LineView(
            int row, String name, Became became, @Nullable String link) {
        static LineView of(Line line, Set<String> mailed) {
            if (line.member() == null) {
                return new LineView(line.row(), line.name(), Became.ALREADY, null);
            }
            return line.link() != null && mailed.contains(line.link())
                    ? new LineView(line.row(), line.name(), Became.MAILED, null)
                    : new LineView(line.row(), line.name(), Became.INVITED, line.link());
        }
    }
}
