-- Anyone who matters counts (FAM-09): a friend, an elder, a neighbour, a pet, each with the role that the person wants for them, in the person's words.
alter table care.environment_link add column role text not null default '' check (length(role) <= 300);
comment on column care.environment_link.role is 'What somebody who matters is to the person, or should be, in the person''s words.';
grant update (role) on care.environment_link to homeward_app;
comment on column care.environment_look.links is 'Its lines as they were: a list of {id, words, kind, direction, valence, strength}; none: the person says that there is nobody, in their words.';
