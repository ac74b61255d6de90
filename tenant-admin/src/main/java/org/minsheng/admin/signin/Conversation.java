package org.minsheng.admin.signin;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.MembershipId;

/**
 * How far someone has come in proving who they are; kept in the session between requests. Facts only: which step comes
 * next is worked out anew each time, from these and from how the account stands now. {@code password} is the stamp of the
 * one that was given at {@code since}: once it is replaced,
 * or too long ago, the conversation counts for nothing. {@code signIn} says that somebody was let in, and counts as long as that.
 */
record Conversation(
        PersonId person,
        String password,
        boolean codeGiven,
        @Nullable MembershipId membership,
        boolean asksToChoose,
        @Nullable String secretToEnrol,
        Instant since,
        @Nullable UUID signIn)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One that was begun before this was kept says nothing, and is asked for the password again. */
    Conversation {
        since = Objects.requireNonNullElse(since, Instant.EPOCH);
    }

    static Conversation with(PersonId person, String password, Instant since) {
        return new Conversation(person, password, false, null, false, null, since, null);
    }

    Conversation withPassword(String password) {
        return new Conversation(person, password, codeGiven, membership, asksToChoose, secretToEnrol, since, null);
    }

    Conversation codeWasGiven() {
        return new Conversation(person, password, true, membership, asksToChoose, null, since, signIn);
    }

    Conversation as(MembershipId membership) {
        return new Conversation(person, password, codeGiven, membership, false, secretToEnrol, since, signIn);
    }

    /** The person wants to act elsewhere: proven stays proven, chosen does not. */
    Conversation choosingAgain() {
        return new Conversation(person, password, codeGiven, null, true, null, since, signIn);
    }

    Conversation enrolling(String secret) {
        return new Conversation(person, password, codeGiven, membership, asksToChoose, secret, since, signIn);
    }

    /** A new factor ended what was opened before. */
    Conversation enrolled() {
        return new Conversation(person, password, true, membership, asksToChoose, null, since, null);
    }

    Conversation letIn(UUID signIn) {
        return new Conversation(person, password, codeGiven, membership, asksToChoose, secretToEnrol, since, signIn);
    }
}
