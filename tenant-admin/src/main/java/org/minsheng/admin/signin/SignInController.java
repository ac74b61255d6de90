package org.minsheng.admin.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.SecondFactor;
import org.minsheng.admin.membership.Entitlements.Granted;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in page talks to these: each answer says what is asked for next. */
@RestController
@RequestMapping("/auth/sign-in")
@Tag(name = "sign-in")
class SignInController {

    private final SignInDesk desk;
    private final SignInSession session;
    private final SecondFactor secondFactor;

    SignInController(SignInDesk desk, SignInSession session, SecondFactor secondFactor) {
        this.desk = desk;
        this.session = session;
        this.secondFactor = secondFactor;
    }

    @GetMapping
    State readSignIn(HttpServletRequest request, CsrfToken csrf) {
        return state(session.conversation(request), request, csrf);
    }

    @PostMapping("/password")
    State enterPassword(
            @Valid @RequestBody PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf) {
        return proceed(desk.password(form.loginName(), form.password()), request, response, csrf);
    }

    @PostMapping("/totp")
    State enterCode(
            @Valid @RequestBody CodeForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf) {
        return proceed(desk.code(session.conversation(request), form.code()), request, response, csrf);
    }

    @PostMapping("/new-password")
    State setNewPassword(
            @Valid @RequestBody NewPasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf) {
        return proceed(desk.newPassword(session.conversation(request), form.password()), request, response, csrf);
    }

    @PostMapping("/membership")
    State chooseMembership(
            @Valid @RequestBody ChoiceForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf) {
        return proceed(
                desk.choose(session.conversation(request), new MembershipId(form.id())), request, response, csrf);
    }

    /** Forgets everything, also somebody who is let in already. */
    @PostMapping("/abandon")
    State abandonSignIn(HttpServletRequest request, CsrfToken csrf) {
        session.end(request);
        return state(null, request, csrf);
    }

    private State proceed(Conversation here, HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        if (desk.next(here) != SignInStep.DONE) {
            session.proceed(request, here);
            return state(here, request, csrf);
        }
        Conversation in = desk.letIn(here, request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
        session.proceed(request, in);
        session.letIn(in, request, response);
        return state(in, request, csrf);
    }

    private State state(@Nullable Conversation here, HttpServletRequest request, CsrfToken csrf) {
        SignInStep step = desk.next(here);
        return new State(
                step,
                new Csrf(csrf.getHeaderName(), csrf.getToken()),
                here == null || step == SignInStep.PASSWORD ? null : new PersonView(desk.nameOf(here)),
                step == SignInStep.ENROL_TOTP ? enrolment(Objects.requireNonNull(here)) : null,
                step == SignInStep.CHOOSE ? choices(Objects.requireNonNull(here)) : null,
                step == SignInStep.DONE ? session.whereTo(request) : null);
    }

    private @Nullable Enrolment enrolment(Conversation here) {
        String secret = here.secretToEnrol();
        return secret == null ? null : new Enrolment(secret, secondFactor.uri(here.person(), secret));
    }

    private List<Choice> choices(Conversation here) {
        return desk.choices(here).stream().map(Choice::of).toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignInState")
    record State(
            SignInStep step,
            Csrf csrf,
            @Nullable PersonView person,
            @Nullable Enrolment totp,
            @Nullable List<Choice> memberships,
            @Nullable String next) {}

    record Csrf(String header, String token) {}

    @Schema(name = "SignInPerson")
    record PersonView(String name) {}

    record Enrolment(String secret, String uri) {}

    @Schema(name = "SignInChoice")
    record Choice(UUID id, String tenantName, TenantLevel level, Set<Role> roles) {
        static Choice of(Granted granted) {
            var tenant = Objects.requireNonNull(granted.tenant());
            return new Choice(
                    Objects.requireNonNull(granted.membership()).value(),
                    tenant.name(),
                    tenant.level(),
                    granted.roles());
        }
    }

    record PasswordForm(
            @NotNull @Size(max = 100) String loginName,
            @NotNull @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "PasswordForm[…]";
        }
    }

    record CodeForm(@NotNull @Size(max = 20) String code) {}

    record NewPasswordForm(@NotNull @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "NewPasswordForm[…]";
        }
    }

    record ChoiceForm(@NotNull UUID id) {}
}
