--liquibase formatted sql

--changeset separation:001-separation
create table separation_rule (
    tenant     text   primary key,
    separation text   not null check (separation in ('NONE', 'SECOND_PERSON', 'DUTIES_APART')),
    version    bigint not null
);

create table approval (
    id           uuid        primary key,
    tenant       text,
    deed         text        not null
        check (deed in ('OWN_ROLES', 'ADMINISTRATOR_ROLE', 'ADMINISTRATOR_RESET', 'ADMINISTRATOR_LINK', 'LESS_SEPARATION')),
    subject      uuid        not null,
    subject_name text        not null,
    roles        text[]      not null,
    department   uuid,
    separation   text        check (separation in ('NONE', 'SECOND_PERSON', 'DUTIES_APART')),
    security_alone boolean   not null,
    asked_by     uuid        not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    decided_by   uuid,
    decided_name text,
    decided_at   timestamptz,
    agreed       boolean,
    spent_at     timestamptz,
    version      bigint      not null,
    constraint nobody_agrees_with_themselves check (decided_by <> asked_by),
    check ((decided_at is null) = (agreed is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (spent_at is null or agreed)
);
create unique index approval_unspent on approval (deed, subject, asked_by) where spent_at is null;
create index approval_of_tenant on approval (tenant, asked_at);
comment on column approval.tenant is 'null: the platform, whose operators are asked';
comment on column approval.subject is 'The membership or invitation that it concerns; of a rule the one who asks';
comment on index approval_unspent is 'Somebody asks one thing about a subject at a time';
comment on table approval is 'Questions of the last thirty days; what became of all of them stands in separation_event';
--rollback drop table approval; drop table separation_rule;

--changeset separation:001-separation-event
create table separation_event (
    id        uuid        primary key default uuidv7(),
    tenant    text,
    what      text        not null check (what in ('ASKED', 'AGREED', 'REFUSED', 'DONE', 'RULE')),
    deed      text,
    terms     text        not null,
    before    text,
    by_person uuid        not null,
    by_name   text        not null,
    at        timestamptz not null,
    check ((deed is null) = (what = 'RULE'))
);
create index separation_event_of_tenant on separation_event (tenant, at);
comment on column separation_event.terms is 'Whom and what exactly it was about; of the rule what it became';
--rollback drop table separation_event;

--changeset separation:001-separation-event-kept splitStatements:false
select keep_history('separation_event', 'id');
--rollback not required
