--liquibase formatted sql

--changeset snapshot:001-project-sent
create table project_sent (
    project_id  uuid primary key,
    -- counts the snapshots of the project that were sent; rises with whatever they show, also a policy
    sent        bigint not null
);
--rollback drop table project_sent;
