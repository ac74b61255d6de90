--liquibase formatted sql

--changeset tests:note-author
alter table note add column author text;
--rollback alter table note drop column author;
