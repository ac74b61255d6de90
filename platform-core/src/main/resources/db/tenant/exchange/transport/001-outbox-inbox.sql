--liquibase formatted sql

--changeset transport:001-outbox
create table outbox (
    id            uuid primary key,
    kind          text not null,
    aggregate_id  uuid not null,
    version       bigint not null,
    subjects      uuid[] not null,
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

--changeset transport:001-inbox
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

