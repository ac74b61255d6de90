package org.minsheng.admin.membership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Person;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** A person's place in one tenant: the roles they hold there and, for a clerk, the department. */
@Entity
public class Membership {

    public enum State {
        INVITED,
        ACTIVE,
        SUSPENDED
    }

    @EmbeddedId
    private MembershipId id;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "person")
    private Person person;

    @Column
    private TenantId tenant;

    private @Nullable String contact;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership_role", joinColumns = @JoinColumn(name = "membership"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private @Nullable UUID department;

    @Enumerated(EnumType.STRING)
    @Column
    private State state;

    @Column
    private Instant createdAt;

    @Version
    private long version;

    protected Membership() {}

    private Membership(
            Person person,
            TenantId tenant,
            @Nullable String contact,
            Appointment appointment,
            State state,
            Instant at) {
        this.person = person;
        this.tenant = tenant;
        this.contact = contact;
        this.roles.addAll(appointment.roles());
        this.department = appointment.department();
        this.state = state;
        this.createdAt = at;
    }

    public static Membership invited(
            Person person, TenantId tenant, @Nullable String contact, Appointment appointment, Instant at) {
        return new Membership(person, tenant, contact, appointment, State.INVITED, at);
    }

    public static Membership active(
            Person person, TenantId tenant, @Nullable String contact, Appointment appointment, Instant at) {
        return new Membership(person, tenant, contact, appointment, State.ACTIVE, at);
    }

    /** The invited person turned out to have an account already, or takes one up now. */
    public void acceptedBy(Person person) {
        if (state != State.INVITED) {
            throw new IllegalStateException("Not waiting for anybody");
        }
        this.person = person;
        this.state = State.ACTIVE;
    }

    /** The account is no longer proof of who the member is: somebody of the same name is waited for again. */
    public void comesOff(Person placeholder) {
        if (state != State.SUSPENDED) {
            throw new IllegalStateException("Somebody acts with this membership");
        }
        this.person = placeholder;
    }

    void assign(Appointment appointment) {
        roles.clear();
        roles.addAll(appointment.roles());
        department = appointment.department();
    }

    /** An invited member who never came can be suspended too: the invitation then opens nothing. */
    void suspend() {
        state = State.SUSPENDED;
    }

    void resume() {
        if (state != State.SUSPENDED) {
            return;
        }
        state = person.loginName() == null ? State.INVITED : State.ACTIVE;
    }

    public MembershipId id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public TenantId tenant() {
        return tenant;
    }

    public @Nullable String contact() {
        return contact;
    }

    public Appointment appointment() {
        return new Appointment(roles, department);
    }

    public State state() {
        return state;
    }

    public long version() {
        return version;
    }
}
