--liquibase formatted sql

--changeset share:001-breakdown
-- a city's side: which district is to do how much of an indicator
create table share_plan (
    indicator_id  uuid primary key references indicator,
    version       bigint not null
);
create table share (
    id            uuid primary key,
    indicator_id  uuid not null references share_plan,
    district      text not null,
    -- null once taken back: what the district has done of it no longer counts
    target        numeric(18, 4) check (target > 0),
    sent          bigint not null default 0,
    unique (indicator_id, district)
);
-- and what the district has sent back of it
create table share_result (
    share_id        uuid primary key,
    source          text not null,
    project_id      uuid not null,
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
--rollback drop table share_result_month; drop table share_result; drop table share; drop table share_plan;

--changeset share:001-duty
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
--rollback drop table share_duty; drop table share_mirror;
