--liquibase formatted sql

--changeset sessions:001-sign-in
create table sign_in (
    id         uuid        primary key,
    person     uuid        not null references person on delete cascade,
    at         timestamptz not null,
    address    text        not null,
    browser    text        not null,
    system     text        not null,
    membership uuid,
    used_at    timestamptz,
    ended_at   timestamptz
);
create index sign_in_person on sign_in (person, at);
comment on table sign_in is 'Each time that somebody was let in, the last ones of each person; tokens and renewals name it';
comment on column sign_in.at is 'When the password was given';
comment on column sign_in.used_at is 'When a token was last given out; null if there was none';
--rollback drop table sign_in;

--changeset sessions:001-failed-sign-in
create table failed_sign_in (
    id     bigint      generated always as identity primary key,
    person uuid        not null references person on delete cascade,
    at     timestamptz not null
);
create index failed_sign_in_person on failed_sign_in (person, id);
comment on table failed_sign_in is 'Wrong passwords and codes for accounts that exist, the last ones of each';
--rollback drop table failed_sign_in;
