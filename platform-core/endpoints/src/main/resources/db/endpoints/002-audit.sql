--liquibase formatted sql

--changeset minsheng:audit
create table audit (
    id      uuid        primary key default uuidv7(),
    at      timestamptz not null default clock_timestamp(),
    begun   uuid,
    request text,
    tenants text[]      not null,
    person  uuid,
    name    text,
    roles   text[]      not null,
    act     text        not null,
    subject text,
    outcome text        not null check (outcome in ('BEGUN', 'DONE', 'REFUSED', 'FAILED')),
    status  smallint,
    address text,
    check ((outcome = 'BEGUN') = (status is null))
);
create index audit_at on audit (at desc, id desc);
create index audit_begun on audit (begun) where begun is not null;
create index audit_tenants on audit using gin (tenants);
comment on table audit is 'who did what, when by real time, from where, and what became of it; business history stands elsewhere';
comment on column audit.begun is 'the entry that was written before anything was done; one without a later entry ended with its process';
comment on column audit.tenants is 'in which congresses it may be read, where they share a table';
comment on column audit.act is 'method and address of the operation, as the description of the interface has them';
select keep_history('audit', 'id');
--rollback drop table audit;
