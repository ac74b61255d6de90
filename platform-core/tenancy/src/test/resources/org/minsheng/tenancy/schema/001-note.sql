--liquibase formatted sql

--changeset tests:note
create table note (id uuid primary key, text text not null);
-- a semicolon in a text; and one in a comment
insert into note values ('00000000-0000-0000-0000-000000000001', 'first; ever');
--rollback drop table note;

--changeset tests:shout splitStatements:false
create function shout() returns trigger language plpgsql as $$
begin
    new.text := upper(new.text);
    return new;
end $$;
--rollback drop function shout();
