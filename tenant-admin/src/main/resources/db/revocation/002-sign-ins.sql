--liquibase formatted sql

--changeset revocation:002-sign-ins
alter table revocation add column passing boolean not null default false;
comment on column revocation.passing is 'A sign-in: no token is ever given out for it again, so the row may go when the last one has expired';
comment on table revocation is 'tokens of the subject, a person, a membership or a sign-in, that say a lower stand are over; told: as far as platform-core knows';
--rollback alter table revocation drop column passing;
