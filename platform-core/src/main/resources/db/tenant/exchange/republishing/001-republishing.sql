--liquibase formatted sql

--changeset republishing:001-republishing
create table republishing (
    kind     text not null,
    subject  uuid not null,
    primary key (kind, subject)
);
--rollback drop table republishing;
