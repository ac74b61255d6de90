--liquibase formatted sql

--changeset provisioning:001-step
create table provisioning_step (
    tenant     text        not null,
    step       text        not null check (step in ('REGISTER', 'PREPARE', 'INVITE', 'READY', 'ANNOUNCE')),
    position   integer     not null,
    state      text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'RETRYING')),
    tries      integer     not null default 0,
    problem    text,
    changed_at timestamptz not null default now(),
    not_before timestamptz not null default now(),
    wanted     bigint      not null default 1,
    primary key (tenant, step)
);
create index provisioning_step_open on provisioning_step (not_before, tenant, step) where state <> 'DONE';
comment on column provisioning_step.not_before is 'Of a running step: when its worker counts as dead and another may take over';
comment on column provisioning_step.wanted is 'Grows each time the step is asked for again, so that a worker that began earlier does not close it';

create table first_administrator (
    tenant     text primary key,
    name       text,
    contact    text,
    invitation uuid,
    check ((invitation is null) = (name is not null and contact is not null))
);
comment on table first_administrator is
    'Whom to invite; name and contact go as soon as the invitation exists, from then on accounts keeps the person';
--rollback drop table first_administrator; drop table provisioning_step;
