--liquibase formatted sql

--changeset report:001-progress-report
create table progress_report (
    id          uuid primary key,
    -- what it is on: a project of the own congress or a share of a city's, each known by its id
    kind        text not null check (kind in ('PROJECT', 'SHARE')),
    subject_id  uuid not null,
    month       text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    state       text not null check (state in ('SUBMITTED', 'RETURNED', 'CONFIRMED')),
    -- the submission whose figures hold: the last one that was confirmed
    counts      uuid,
    -- handed in for the first time after the due day
    late        boolean not null,
    changed_at  timestamptz not null,
    version     bigint not null,
    unique (subject_id, month)
);
create index progress_report_state on progress_report (state, month, id);
create table submission (
    id              uuid primary key,
    report_id       uuid not null references progress_report,
    revision        int not null,
    state           text not null check (state in ('SUBMITTED', 'RETURNED', 'CONFIRMED', 'REPLACED')),
    issued_fen      bigint check (issued_fen >= 0),
    paid_fen        bigint check (paid_fen >= 0),
    narrative       text not null,
    sample          boolean not null,
    submitted_by    uuid not null,
    submitted_name  text not null,
    submitted_at    timestamptz not null,
    decided_by      uuid,
    decided_name    text,
    decided_at      timestamptz,
    return_reason   text,
    unique (report_id, revision),
    check ((state in ('RETURNED', 'CONFIRMED')) = (decided_at is not null)),
    check ((state = 'RETURNED') = (return_reason is not null))
);
create table submission_value (
    submission_id  uuid not null references submission,
    indicator_id   uuid not null,
    value          numeric(18, 4) not null check (value >= 0),
    primary key (submission_id, indicator_id)
);
-- what whoever handed in was asked about, with the figures it speaks of: fen of money
create table submission_doubt (
    submission_id  uuid not null references submission,
    position       int not null,
    kind           text not null check (kind in ('ABOVE_TARGET', 'JUMP', 'FRACTION', 'ABOVE_HUNDRED_PERCENT',
        'ABOVE_PLAN', 'MANIFOLD_OF_PLAN', 'SLIVER_OF_PLAN', 'MANIFOLD_OF_BEFORE', 'AGAINST_LATER')),
    figure         text not null check (figure in ('VALUE', 'ISSUED', 'PAID')),
    indicator      uuid,
    value          numeric(20, 4) not null,
    against        numeric(20, 4),
    primary key (submission_id, position),
    check ((figure = 'VALUE') = (indicator is not null))
);
--rollback drop table submission_doubt; drop table submission_value; drop table submission; drop table progress_report;
