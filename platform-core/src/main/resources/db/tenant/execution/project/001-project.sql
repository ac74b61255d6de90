--liquibase formatted sql

--changeset project:001-livelihood-project
create table livelihood_project (
    id             uuid primary key,
    year           int not null,
    no             int not null check (no > 0),
    title          text not null check (title <> ''),
    type           text not null check (type in ('CONSTRUCTION', 'SUBSIDY')),
    state          text not null check (state in
        ('LISTED', 'ELECTED', 'IN_PROGRESS', 'SUSPENDED', 'TERMINATED', 'COMPLETED')),
    department_id  uuid references department,
    planned_fen    bigint check (planned_fen >= 0),
    -- reports are owed from the month in which the project was taken in
    taken_in       date not null,
    -- and until the month in which it came to rest
    rests_since    date,
    changed_at     timestamptz not null,
    version        bigint not null,
    unique (year, no),
    check ((state in ('SUSPENDED', 'TERMINATED', 'COMPLETED')) = (rests_since is not null))
);
create index livelihood_project_department on livelihood_project (department_id);
-- those that take part; the department of the project answers for it
create table co_department (
    project_id     uuid not null references livelihood_project,
    department_id  uuid not null references department,
    primary key (project_id, department_id)
);
--rollback drop table co_department; drop table livelihood_project;

--changeset project:001-indicator
create table indicator (
    id          uuid primary key,
    project_id  uuid not null references livelihood_project,
    position    int not null,
    name        text not null check (name <> ''),
    verb        text not null,
    type        text not null check (type in ('CONSTRUCTION', 'SUBSIDY')),
    comparator  text not null check (comparator in ('EQ', 'GE', 'LE', 'FULL_COVERAGE', 'BEST_EFFORT')),
    target      numeric(18, 4),
    unit        text not null,
    quality     text not null check (quality in ('EXACT', 'RESTORED', 'LOST', 'TRUNCATED')),
    baseline    numeric(18, 4),
    -- what districts have confirmed of it adds up, and nobody else reports it
    rolled_up         boolean not null default false,
    rolled_up_sample  boolean not null default false,
    unique (project_id, position),
    -- building and renewing the same thing are two
    unique (project_id, verb, name),
    -- nothing is aimed at only where less is better
    check (target > 0 or (target = 0 and comparator = 'LE')),
    -- and neither that nor a percentage adds up
    check (not rolled_up or (comparator <> 'LE' and unit not in ('%', '％'))),
    -- a lost figure is absent, and what was promised and published is there
    check (quality <> 'LOST' or target is null),
    check (quality in ('LOST', 'TRUNCATED') or comparator = 'BEST_EFFORT' or target is not null)
);
-- targets before they were adjusted, oldest first
create table former_target (
    indicator_id  uuid not null references indicator,
    position      int not null,
    comparator    text not null check (comparator in ('EQ', 'GE', 'LE', 'FULL_COVERAGE', 'BEST_EFFORT')),
    target        numeric(18, 4),
    quality       text not null check (quality in ('EXACT', 'RESTORED', 'LOST', 'TRUNCATED')),
    until         date not null,
    primary key (indicator_id, position),
    check (target > 0 or (target = 0 and comparator = 'LE'))
);
create table milestone (
    indicator_id  uuid not null references indicator,
    month         text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    value         numeric(18, 4) not null check (value >= 0),
    primary key (indicator_id, month)
);
--rollback drop table milestone; drop table former_target; drop table indicator;

--changeset project:001-confirmed-figures
-- what the project has been told: which months were handed in, and the figures that hold
create table handed_in_month (
    project_id  uuid not null references livelihood_project,
    month       text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    -- given back, with nothing of the month confirmed: it came, and is waited for again
    returned    boolean not null default false,
    primary key (project_id, month)
);
create table confirmed_month (
    project_id    uuid not null references livelihood_project,
    month         text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    issued_fen    bigint not null check (issued_fen >= 0),
    paid_fen      bigint not null check (paid_fen >= 0),
    narrative     text not null,
    late          boolean not null,
    sample        boolean not null,
    confirmed_at  timestamptz not null,
    primary key (project_id, month)
);
create table confirmed_value (
    indicator_id  uuid not null references indicator,
    month         text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    value         numeric(18, 4) not null check (value >= 0),
    primary key (indicator_id, month)
);
-- wider than what is reported: it is the sum of what a hundred districts may report
create table rolled_up_value (
    indicator_id  uuid not null references indicator,
    month         text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    value         numeric(22, 4) not null check (value >= 0),
    primary key (indicator_id, month)
);
--rollback drop table rolled_up_value; drop table confirmed_value; drop table confirmed_month; drop table handed_in_month;
