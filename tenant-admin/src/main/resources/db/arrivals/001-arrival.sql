--liquibase formatted sql

--changeset arrivals:001-arrival
create table arrival (
    id          uuid        primary key,
    membership  uuid        not null references membership on delete cascade,
    inviter     text,
    handed_over text        not null check (handed_over in ('LINK', 'FIRST_PASSWORD')),
    shown_to    uuid        not null,
    came_at     timestamptz,
    noted_at    timestamptz check (noted_at is null or came_at is not null),
    noted_by    uuid,
    version     bigint      not null
);
create unique index arrival_expected on arrival (membership) where came_at is null;
create index arrival_to_be_noted on arrival (came_at) where came_at is not null and noted_at is null;
comment on column arrival.inviter is 'The tenant whose administrator made it; null: the platform';
comment on column arrival.shown_to is 'The person who saw the link or first password, and could have used it';
comment on column arrival.noted_by is 'The other person who has noted it';
--rollback drop table arrival;
