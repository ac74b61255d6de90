package org.minsheng.admin.signin;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.MembershipId;

/**
 * How far someone has come in proving who they are; kept in the session between requests. Facts only: which step comes
 * next is worked out anew each time, from these and from how the account stands now. {@code password} is the stamp of the
 * one that was given: once it is replaced, the conversation counts for nothing.
 */
record Conversation(
        PersonId person,
        String password,
        boolean codeGiven,
        @Nullable MembershipId membership,
        boolean asksToChoose,
        @Nullable String secretToEnrol)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static Conversation with(PersonId person, String password) {
        return new Conversation(person, password, false, null, false, null);
    }

    Conversation withPassword(String password) {
        return new Conversation(person, password, codeGiven, membership, asksToChoose, secretToEnrol);
    }

    Conversation codeWasGiven() {
        return new Conversation(person, password, true, membership, asksToChoose, null);
    }

    Conversation as(MembershipId membership) {
        return new Conversation(person, password, codeGiven, membership, false, secretToEnrol);
    }

    /** The person wants to act elsewhere: proven stays proven, chosen does not. */
    Conversation choosingAgain() {
        return new Conversation(person, password, codeGiven, null, true, null);
    }

    Conversation enrolling(String secret) {
        return new Conversation(person, password, codeGiven, membership, asksToChoose, secret);
    }
}
