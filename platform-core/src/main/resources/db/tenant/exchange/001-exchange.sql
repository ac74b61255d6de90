--liquibase formatted sql

--changeset exchange:001-outbox
create table outbox (
    id            uuid primary key,
    kind          text not null,
    aggregate_id  uuid not null,
    version       bigint not null,
    project_id    uuid,
    addressee     text,
    payload       jsonb not null,
    -- by the business clock, shown as "as of"; what follows is by the real one
    written_at    timestamptz not null,
    queued_at     timestamptz not null default clock_timestamp(),
    written_by    xid8 not null default pg_current_xact_id(),
    state         text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'PARKED')),
    tries         int not null default 0,
    not_before    timestamptz not null default '-infinity',
    problem       text,
    settled_at    timestamptz,
    check ((state = 'WAITING') = (settled_at is null)),
    check (state <> 'PARKED' or problem is not null)
);
-- only what waits is looked for, and it is a handful among everything ever sent
create index outbox_waiting on outbox (not_before, id) where state = 'WAITING';
create index outbox_parked on outbox (settled_at) where state = 'PARKED';
create index outbox_delivered on outbox (settled_at) where state = 'DELIVERED';
--rollback drop table outbox;

--changeset exchange:001-inbox
create table inbox (
    source        text not null,
    event_id      uuid not null,
    kind          text not null,
    aggregate_id  uuid not null,
    version       bigint not null,
    outcome       text not null check (outcome in ('APPLIED', 'REFUSED')),
    received_at   timestamptz not null default clock_timestamp(),
    primary key (source, event_id)
);
create index inbox_received on inbox (received_at);
--rollback drop table inbox;

--changeset exchange:001-linkage-grant
create table linkage_grant (
    id             uuid primary key,
    version        bigint not null check (version > 0),
    grantor        text not null,
    grantee        text not null,
    kinds          text[] not null,
    projects       uuid[],
    valid_from     date not null,
    valid_until    date,
    state          text not null check (state in ('ACTIVE', 'ENDED')),
    -- at the grantor: the version for which its snapshots have been appended
    served_version bigint not null default 0,
    -- at the grantee: its last day has passed and the copies are gone
    lapsed         boolean not null default false,
    check (grantor <> grantee),
    check (valid_until is null or valid_until >= valid_from)
);
create index linkage_grant_active on linkage_grant (grantor, grantee) where state = 'ACTIVE';
--rollback drop table linkage_grant;

--changeset exchange:001-reading
create table reader (
    person  uuid primary key,
    number  int generated always as identity unique
);
create table grant_reading (
    id        uuid primary key,
    grant_id  uuid not null,
    grantor   text not null,
    at        timestamptz not null,
    person    uuid not null,
    role      text not null,
    what      text not null,
    subject   text,
    projects  int not null
);
create index grant_reading_at on grant_reading (at);
create table disclosure (
    id         uuid primary key,
    reader     text not null,
    grant_id   uuid not null,
    at         timestamptz not null,
    role       text not null,
    reader_no  int not null,
    what       text not null,
    subject    text,
    projects   int not null
);
create index disclosure_at on disclosure (at desc, id desc);
--rollback drop table disclosure; drop table grant_reading; drop table reader;
