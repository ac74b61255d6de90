--liquibase formatted sql

--changeset accounts:001-person
create table person (
    id                   uuid        primary key,
    name                 text        not null,
    login_name           text,
    password_hash        text,
    password_is_first    boolean     not null default false,
    totp_secret          text,
    totp_last_step       bigint      not null default 0,
    platform_operator    boolean     not null default false,
    created_at           timestamptz not null,
    version              bigint      not null,
    constraint login_name_is_lower_case check (login_name = lower(login_name)),
    constraint login_and_password_come_together check ((login_name is null) = (password_hash is null))
);
create unique index person_login_name on person (login_name);
comment on column person.password_is_first is 'Someone else knows this password: it opens nothing but the choice of an own one';
comment on column person.totp_secret is 'Sealed with AES-GCM; null until the second factor is enrolled';
comment on column person.totp_last_step is 'The 30-second step of the last code accepted; no code of that step or before is taken again';
--rollback drop table person;

--changeset accounts:001-membership
create table membership (
    id         uuid        primary key,
    person     uuid        not null references person,
    tenant     text        not null,
    contact    text,
    department uuid,
    state      text        not null check (state in ('INVITED', 'ACTIVE', 'SUSPENDED')),
    created_at timestamptz not null,
    version    bigint      not null,
    unique (person, tenant)
);
create index membership_of_tenant on membership (tenant, id);
create table membership_role (
    membership uuid not null references membership on delete cascade,
    role       text not null,
    primary key (membership, role)
);
comment on column membership.contact is 'How this tenant reaches the person; kept per tenant so that no tenant reads it from another';
--rollback drop table membership_role; drop table membership;

--changeset accounts:001-invitation
create table invitation (
    id          uuid        primary key,
    membership  uuid        not null unique references membership on delete cascade,
    invited_by  text,
    token_hash  text        not null unique,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    created_at  timestamptz not null,
    version     bigint      not null
);
comment on column invitation.invited_by is 'The tenant whose administrator may issue a new link; null: the platform';
comment on column invitation.token_hash is 'SHA-256 of the token; the token itself is known only to whoever got the link';
--rollback drop table invitation;

--changeset accounts:001-membership-change
create table membership_change (
    membership uuid        not null references membership on delete cascade,
    version    bigint      not null,
    field      text        not null,
    before     text,
    after      text,
    by_person  uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    primary key (membership, version, field)
);
--rollback drop table membership_change;

--changeset accounts:001-sign-in-policy
create table sign_in_policy (
    tenant     text   primary key,
    totp_roles text[] not null,
    version    bigint not null
);
--rollback drop table sign_in_policy;

--changeset accounts:001-failed-attempts
create table failed_attempts (
    subject      text        primary key,
    attempts     integer     not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);
create index failed_attempts_last_at on failed_attempts (last_at);
comment on column failed_attempts.subject is 'A keyed hash of what was typed, whether such an account exists or not';
--rollback drop table failed_attempts;
