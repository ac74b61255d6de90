package org.minsheng.admin.invitations.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.accounts.Source;
import org.minsheng.admin.invitations.InvitationId;
import org.minsheng.admin.invitations.InvitationMail;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.invitations.InvitedGuests;
import org.minsheng.admin.invitations.NewLinks;
import org.minsheng.admin.separation.Asker;
import org.minsheng.endpoints.audit.Secret;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin")
@Tag(name = "invitations")
class InvitationsController {

    private final NewLinks newLinks;
    private final InvitedGuests guests;
    private final InvitationMail mail;

    InvitationsController(NewLinks newLinks, InvitedGuests guests, InvitationMail mail) {
        this.newLinks = newLinks;
        this.guests = guests;
        this.mail = mail;
    }

    @PostMapping("/invitations/{id}/reissue")
    @May({Ability.KEEP_MEMBERS, Ability.MANAGE_TENANTS})
    Link reissueInvitation(@PathVariable UUID id, @AuthenticationPrincipal Jwt token) {
        Asker asker = Asker.of(token);
        Invitations.Invited invited = newLinks.reissue(new InvitationId(id), asker);
        if (!mail.couldCarry(invited.contact())) {
            return new Link(invited.link(), invited.expires());
        }
        if (mail.sent(invited.tenant(), invited.contact(), invited.link())) {
            newLinks.mailed(invited, asker);
            return new Link(null, invited.expires());
        }
        newLinks.requireMaySee(invited.invitation(), asker);
        return new Link(invited.link(), invited.expires());
    }

    @GetMapping("/public/invitations/{token}")
    ResponseEntity<InvitedGuests.Welcome> readInvitation(@PathVariable @Secret String token) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(guests.read(token));
    }

    @PostMapping("/public/invitations/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acceptInvitation(
            @PathVariable @Secret String token, @Valid @RequestBody Acceptance acceptance, HttpServletRequest request) {
        guests.accept(token, acceptance.loginName(), acceptance.password(), Source.of(request.getRemoteAddr()));
    }

    /** Without the link if it was mailed to the invited person. */
    record Link(@Nullable String link, Instant expires) {}

    record Acceptance(@NotNull String loginName, @NotNull String password) {

        /** Never in a log by accident. */
        @Override
        public String toString() {
            return "Acceptance[…]";
        }
    }
}
