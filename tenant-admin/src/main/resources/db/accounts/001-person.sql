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
