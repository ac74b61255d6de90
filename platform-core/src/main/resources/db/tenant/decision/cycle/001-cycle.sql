--liquibase formatted sql

--changeset cycle:001-livelihood-cycle
create table livelihood_cycle (
    id                 uuid primary key,
    year               int not null unique check (year between 2000 and 2100),
    stage              text not null check (stage in
        ('SOLICITING', 'SCREENING', 'CANDIDATES', 'BALLOTING', 'IMPLEMENTING', 'EVALUATING', 'CLOSED')),
    implementing_from  date not null,
    implementing_to    date not null,
    -- the policy that the year began with and keeps; absent while it has not begun
    green_from         numeric(5, 2),
    yellow_from        numeric(5, 2),
    report_due_day     int check (report_due_day between 1 and 28),
    version            bigint not null,
    check (implementing_from <= implementing_to),
    -- figures are worked out for each of its months
    check (implementing_to < implementing_from + interval '24 months'),
    check (extract(year from implementing_from) >= year - 1 and extract(year from implementing_to) <= year + 1),
    check (yellow_from < green_from and green_from <= 0 and yellow_from > -100),
    check ((stage in ('IMPLEMENTING', 'EVALUATING', 'CLOSED')) = (green_from is not null)),
    check ((green_from is null) = (yellow_from is null) and (green_from is null) = (report_due_day is null))
);
--rollback drop table livelihood_cycle;

--changeset cycle:001-tenant-policy
create table tenant_policy (
    id        uuid primary key,
    -- a tenant has one, or has not decided anything yet
    only_one  boolean not null default true unique check (only_one),
    version   bigint not null
);
create table policy_period (
    policy_id       uuid not null references tenant_policy,
    applies_from    date not null,
    green_from      numeric(5, 2) not null,
    yellow_from     numeric(5, 2) not null,
    report_due_day  int not null check (report_due_day between 1 and 28),
    primary key (policy_id, applies_from),
    -- how far behind the plan: never ahead of it
    check (yellow_from < green_from and green_from <= 0 and yellow_from > -100)
);
--rollback drop table policy_period; drop table tenant_policy;
