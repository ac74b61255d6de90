package org.minsheng.admin.signin;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Passwords;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.accounts.SecondFactor;
import org.minsheng.admin.accounts.Source;
import org.minsheng.admin.accounts.WrongCredentials;
import org.minsheng.admin.membership.Entitlements;
import org.minsheng.admin.membership.Entitlements.Granted;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.sessions.Device;
import org.minsheng.admin.sessions.FailedSignIns;
import org.minsheng.admin.sessions.SignIns;
import org.minsheng.endpoints.refusals.NotFound;
import org.springframework.stereotype.Component;

/**
 * Leads through signing in, in this order: password, code if a second factor is enrolled, an own password instead of a
 * first one, the membership if there are several, and enrolment if the tenant wants a second factor.
 */
@Component
class SignInDesk {

    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Entitlements entitlements;
    private final SignIns signIns;
    private final FailedSignIns failures;
    private final InstantSource realTime;

    SignInDesk(
            Passwords passwords,
            SecondFactor secondFactor,
            Entitlements entitlements,
            SignIns signIns,
            FailedSignIns failures,
            InstantSource realTime) {
        this.signIns = signIns;
        this.failures = failures;
        this.realTime = realTime;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.entitlements = entitlements;
    }

    Conversation password(String loginName, String password, Source from) {
        Passwords.Proven proven = passwords.verify(loginName, password, from);
        Conversation begun = Conversation.with(proven.person(), proven.stamp(), realTime.instant());
        if (!entitlements.isOperator(begun.person())
                && entitlements.of(begun.person()).isEmpty()) {
            throw new NowhereToAct();
        }
        return prepared(begun);
    }

    Conversation code(@Nullable Conversation conversation, String code, Source from) {
        Conversation here = at(conversation, SignInStep.TOTP, SignInStep.ENROL_TOTP);
        if (next(here) == SignInStep.TOTP) {
            verify(here.person(), code, from);
            return prepared(here.codeWasGiven());
        } else {
            if (here.secretToEnrol() == null) {
                throw new OutOfStep();
            }
            secondFactor.enrol(here.person(), here.secretToEnrol(), code, from);
            return prepared(here.enrolled());
        }
    }

    private void verify(PersonId person, String code, Source from) {
        try {
            secondFactor.verify(person, code, from);
        } catch (WrongCredentials wrong) {
            failures.add(person);
            throw wrong;
        }
    }

    Conversation newPassword(@Nullable Conversation conversation, String password) {
        Conversation here = at(conversation, SignInStep.NEW_PASSWORD);
        passwords.choose(here.person(), here.password(), password);
        return prepared(here.withPassword(passwords.stamp(here.person())));
    }

    Conversation choose(@Nullable Conversation conversation, MembershipId membership) {
        Conversation here = at(conversation, SignInStep.CHOOSE);
        if (entitlements.granted(here.person(), membership).isEmpty()) {
            throw new NotFound();
        }
        return prepared(here.as(membership));
    }

    /** What is asked next of someone who has come this far. */
    SignInStep next(@Nullable Conversation here) {
        if (here == null || !here.password().equals(passwords.stamp(here.person()))) {
            return SignInStep.PASSWORD;
        }
        if (signIns.isTooLongAgo(here.since()) || (here.signIn() != null && !signIns.isOpen(here.signIn()))) {
            return SignInStep.PASSWORD;
        }
        boolean enrolled = secondFactor.isEnrolled(here.person());
        if (enrolled && !here.codeGiven()) {
            return SignInStep.TOTP;
        }
        if (passwords.isFirst(here.person())) {
            return SignInStep.NEW_PASSWORD;
        }
        if (here.membership() == null && !entitlements.isOperator(here.person())) {
            return entitlements.of(here.person()).isEmpty() ? SignInStep.PASSWORD : SignInStep.CHOOSE;
        }
        return entitlements
                .granted(here.person(), here.membership())
                .map(granted ->
                        !enrolled && entitlements.needsSecondFactor(granted) ? SignInStep.ENROL_TOTP : SignInStep.DONE)
                .orElse(SignInStep.PASSWORD);
    }

    /** Who has come to the end is let in, once: where they act may change afterwards. */
    Conversation letIn(Conversation here, String address, @Nullable String userAgent) {
        return here.signIn() != null
                ? here
                : here.letIn(signIns.begin(here.person(), here.since(), address, Device.of(userAgent)));
    }

    String nameOf(Conversation here) {
        return entitlements.nameOf(here.person());
    }

    List<Granted> choices(Conversation here) {
        return entitlements.of(here.person());
    }

    /** Whether someone who was let in may still come in. */
    boolean stillWelcome(@Nullable Conversation here) {
        return next(here) == SignInStep.DONE;
    }

    /** Does what needs no question: takes the only membership, makes the secret to enrol. */
    private Conversation prepared(Conversation conversation) {
        Conversation here = conversation;
        if (next(here) == SignInStep.CHOOSE && !here.asksToChoose()) {
            List<Granted> choices = entitlements.of(here.person());
            MembershipId only = choices.size() == 1 ? choices.getFirst().membership() : null;
            if (only != null) {
                here = here.as(only);
            }
        }
        if (next(here) == SignInStep.ENROL_TOTP && here.secretToEnrol() == null) {
            here = here.enrolling(SecondFactor.newSecret());
        }
        return here;
    }

    private Conversation at(@Nullable Conversation conversation, SignInStep... allowed) {
        if (conversation == null || !List.of(allowed).contains(next(conversation))) {
            throw new OutOfStep();
        }
        return conversation;
    }
}
