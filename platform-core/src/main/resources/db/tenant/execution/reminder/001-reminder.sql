--liquibase formatted sql

--changeset reminder:001-reminder
create table reminder (
    department_id  uuid not null,
    sent_on        date not null,
    month          text not null check (month ~ '^\d{4}-\d{2}$'),
    sent_at        timestamptz not null,
    sent_by        uuid not null,
    sent_name      text not null,
    primary key (department_id, sent_on)
);
comment on column reminder.sent_on is 'The business day: the key keeps a department from being reminded twice on one';
--rollback drop table reminder;
