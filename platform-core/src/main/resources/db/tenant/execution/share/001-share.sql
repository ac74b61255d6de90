--liquibase formatted sql

--changeset share:001-breakdown
-- a city's side: which district is to do how much of an indicator
create table breakdown (
    indicator_id  uuid primary key references indicator,
    project_id    uuid not null references livelihood_project,
    changed_at    timestamptz not null,
    version       bigint not null
);
create index breakdown_project on breakdown (project_id);
create table share (
    id            uuid primary key,
    indicator_id  uuid not null references breakdown,
    district      text not null,
    -- null once taken back: what the district has done of it no longer counts
    target        numeric(18, 4) check (target > 0),
    sent          bigint not null default 0,
    unique (indicator_id, district)
);
-- and what the district has sent back of it
create table share_result (
    share_id        uuid primary key references share,
    source_version  bigint not null,
    written_at      timestamptz not null,
    sample          boolean not null
);
create table share_result_month (
    share_id  uuid not null references share_result on delete cascade,
    month     text not null,
    value     numeric(18, 4) not null,
    primary key (share_id, month)
);
--rollback drop table share_result_month; drop table share_result; drop table share; drop table breakdown;

--changeset share:001-mirror
-- a district's side: the city's text, replaced by whatever newer version arrives and gone when the grant ends
create table share_mirror (
    share_id            uuid primary key,
    city                text not null,
    project_id          uuid not null,
    year                int not null,
    project_no          int not null,
    project_title       text not null,
    project_type        text not null,
    indicator_id        uuid not null,
    indicator           text not null,
    verb                text not null,
    comparator          text not null,
    unit                text not null,
    quality             text not null,
    target              numeric(18, 4),
    implementing_from   date,
    implementing_to     date,
    green_from          numeric(5, 2) not null,
    yellow_from         numeric(5, 2) not null,
    report_due_day      int not null,
    owed_until          text check (owed_until ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    source_version      bigint not null,
    written_at          timestamptz not null
);
-- and what is the district's own, which stays whatever becomes of the mirror
create table share_duty (
    id             uuid primary key,
    department_id  uuid references department,
    -- reports are owed from the month in which the share was taken in
    taken_in       date not null,
    changed_at     timestamptz not null,
    sent           bigint not null default 0,
    version        bigint not null
);
create table duty_handed_in_month (
    share_id  uuid not null references share_duty,
    month     text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    -- given back, with nothing of the month confirmed: it came, and is waited for again
    returned  boolean not null default false,
    primary key (share_id, month)
);
create table duty_confirmed_month (
    share_id  uuid not null references share_duty,
    month     text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    value     numeric(18, 4) not null check (value >= 0),
    sample    boolean not null,
    primary key (share_id, month)
);
--rollback drop table duty_confirmed_month; drop table duty_handed_in_month; drop table share_duty; drop table share_mirror;
