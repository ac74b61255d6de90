--liquibase formatted sql

--changeset cycle:001-livelihood-cycle
create table livelihood_cycle (
    id                 uuid primary key,
    year               int not null unique check (year between 2000 and 2100),
    stage              text not null check (stage in
        ('SOLICITING', 'SCREENING', 'CANDIDATES', 'BALLOTING', 'IMPLEMENTING', 'EVALUATING', 'CLOSED')),
    implementing_from  date not null,
    implementing_to    date not null,
    version            bigint not null,
    check (implementing_from <= implementing_to)
);
--rollback drop table livelihood_cycle;

--changeset cycle:001-tenant-policy
create table tenant_policy (
    id              uuid primary key,
    -- a tenant has one policy or still the default one
    only_one        boolean not null default true unique check (only_one),
    green_from      numeric(5, 2) not null,
    yellow_from     numeric(5, 2) not null,
    report_due_day  int not null check (report_due_day between 1 and 28),
    version         bigint not null,
    check (yellow_from < green_from)
);
--rollback drop table tenant_policy;
