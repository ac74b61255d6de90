package org.minsheng.admin.sessions.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Passwords;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own account, whatever they may do otherwise; a person has one, in however many congresses. */
@RestController
@RequestMapping("/api/admin/me")
@PreAuthorize("!hasAuthority('SCOPE_internal')")
@Tag(name = "account")
class AccountController {

    private final OwnAccount account;
    private final Passwords passwords;

    AccountController(OwnAccount account, Passwords passwords) {
        this.account = account;
        this.passwords = passwords;
    }

    @GetMapping("/account")
    AccountView readMyAccount(@AuthenticationPrincipal Jwt token) {
        return account.view(person(token), signIn(token));
    }

    @GetMapping("/sessions")
    List<SessionView> listMySessions(@AuthenticationPrincipal Jwt token) {
        return account.sessions(person(token), signIn(token));
    }

    @PostMapping("/sessions/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endMySession(@PathVariable UUID id, @AuthenticationPrincipal Jwt token) {
        account.end(person(token), id);
    }

    @PostMapping("/sessions/end-others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endMyOtherSessions(@AuthenticationPrincipal Jwt token) {
        account.endOthers(person(token), signIn(token));
    }

    /** Ends all that was opened with the old one, this session too. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeMyPassword(@Valid @RequestBody PasswordChange form, @AuthenticationPrincipal Jwt token) {
        passwords.change(person(token), form.present(), form.password());
    }

    private static PersonId person(Jwt token) {
        return PersonId.of(Objects.requireNonNull(token.getSubject()));
    }

    private static @Nullable UUID signIn(Jwt token) {
        return AccessTokens.signIn(token).map(UUID::fromString).orElse(null);
    }

    record PasswordChange(
            @NotNull @Size(max = 200) String present,
            @NotNull @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "PasswordChange[…]";
        }
    }
}
