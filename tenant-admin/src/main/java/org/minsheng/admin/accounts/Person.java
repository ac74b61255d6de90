package org.minsheng.admin.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone who may sign in, once they have a login name and a password. What they may do is in their memberships. */
@Entity
public class Person {

    @EmbeddedId
    private PersonId id;

    @Column
    private String name;

    private @Nullable String loginName;
    private @Nullable String passwordHash;
    private boolean passwordIsFirst;
    private @Nullable String totpSecret;
    private long totpLastStep;
    private boolean platformOperator;

    @Column
    private Instant createdAt;

    @Version
    private long version;

    protected Person() {}

    private Person(String name, Instant at) {
        this.name = name;
        this.createdAt = at;
    }

    /** Without an account until the invitation is accepted. */
    static Person invited(String name, Instant at) {
        return new Person(name, at);
    }

    static Person withFirstPassword(String name, LoginName loginName, String hash, Instant at) {
        var person = new Person(name, at);
        person.loginName = loginName.value();
        person.passwordHash = hash;
        person.passwordIsFirst = true;
        return person;
    }

    static Person operator(String name, LoginName loginName, String hash, Instant at) {
        var person = withFirstPassword(name, loginName, hash, at);
        person.platformOperator = true;
        return person;
    }

    /** The person takes up their account. */
    void claim(LoginName loginName, String hash) {
        if (this.loginName != null) {
            throw new IllegalStateException("The account is taken up already");
        }
        this.loginName = loginName.value();
        this.passwordHash = hash;
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
        this.passwordIsFirst = false;
    }

    /** Starts over: a password somebody else knows too, and no second factor until it is enrolled again. */
    void giveFirstPassword(String hash) {
        if (loginName == null) {
            throw new IllegalStateException("No account to give a password to");
        }
        this.passwordHash = hash;
        this.passwordIsFirst = true;
        this.totpSecret = null;
    }

    void enrol(String sealedSecret, long step) {
        this.totpSecret = sealedSecret;
        this.totpLastStep = step;
    }

    /** False if a code of this step, or a later one, was taken already. */
    boolean takeStep(long step) {
        if (step <= totpLastStep) {
            return false;
        }
        totpLastStep = step;
        return true;
    }

    public PersonId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String loginName() {
        return loginName;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    public boolean passwordIsFirst() {
        return passwordIsFirst;
    }

    @Nullable String totpSecret() {
        return totpSecret;
    }

    public boolean platformOperator() {
        return platformOperator;
    }
}
