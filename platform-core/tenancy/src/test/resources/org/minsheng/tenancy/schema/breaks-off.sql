--liquibase formatted sql

--changeset testing:breaks-off-1
create table made_before_the_end (id int);

--changeset testing:breaks-off-2
create table made_before_the_end (id int);
