-- Obtaining: every support that the plan names is being got, and by what; and what each step needs stands ready before its day (COO-36, COO-24).

create table care.planned_support (
  id                uuid primary key default gen_random_uuid(),
  plan_id           uuid not null references care.plan,
  need_id           uuid not null references care.need,
  person_id         uuid not null references care.person,
  category          care.category not null,
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  what              text not null constraint say_what_support check (length(trim(what)) between 1 and 300),
  source            text not null default '' check (length(source) <= 300),
  referral_id       uuid references care.service_referral,
  state             text not null default 'not_started' check (state in ('not_started', 'seeking', 'obtained', 'in_use', 'not_obtainable')),
  named_at          timestamptz not null default guard.now(),
  first_step_at     timestamptz,
  obtained_at       timestamptz,
  in_use_at         timestamptz,
  not_obtainable_at timestamptz,
  told_at           timestamptz,
  version           int not null default 1,
  constraint in_use_once_obtained check (state <> 'in_use' or obtained_at is not null or referral_id is not null),
  constraint not_obtainable_from_a_time_check check (state <> 'not_obtainable' or not_obtainable_at is not null),
  constraint told_before_it_was_known check (told_at >= not_obtainable_at)
);
comment on table care.planned_support is 'One support or service that the plan names for a need, and how far it has been got.';
comment on column care.planned_support.state is 'Follows from what was done about it (care.obtaining_step); nobody sets it.';
comment on column care.planned_support.source is 'Where it comes from now, or is being sought. Earlier ones stand in the steps.';
comment on column care.planned_support.told_at is 'When the person heard that it cannot be had.';
create unique index named_in_the_plan_already on care.planned_support (plan_id, need_id, lower(trim(what)));
create index planned_supports_of_person on care.planned_support (person_id);

create table care.obtaining_step (
  id          uuid primary key default gen_random_uuid(),
  support_id  uuid not null references care.planned_support,
  person_id   uuid not null references care.person,
  category    care.category not null,
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  kind        text not null check (kind in ('tried', 'changed_source', 'obtained', 'in_use', 'not_obtainable', 'again', 'told')),
  way         text check (way in ('call', 'message', 'visit', 'application', 'referral', 'meeting', 'other')),
  words       text not null default '' check (length(words) <= 1000),
  source_from text not null default '' check (length(source_from) <= 300),
  source_to   text not null default '' check (length(source_to) <= 300),
  referral_id uuid references care.service_referral,
  at          timestamptz not null default guard.now(),
  constraint say_what_you_did_for_it check (kind not in ('tried', 'not_obtainable', 'again') or length(trim(words)) > 0),
  constraint say_in_which_way check (kind <> 'tried' or way is not null),
  constraint name_the_new_source check (kind <> 'changed_source' or (length(trim(source_to)) > 0 and source_to <> source_from))
);
comment on table care.obtaining_step is 'What was done to get one support, and what came of it. A change of source keeps the one before.';
create index obtaining_steps_of_support on care.obtaining_step (support_id, at);
create index obtaining_steps_of_person on care.obtaining_step (person_id);
create trigger written_once before update or delete on care.obtaining_step for each row execute function sealed.append_only();

create table care.needed_resource (
  id                uuid primary key default gen_random_uuid(),
  action_id         uuid not null references care.action,
  person_id         uuid not null references care.person,
  category          care.category not null,
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  kind              text not null check (kind in ('person', 'interpreter', 'vehicle', 'money', 'item', 'place')),
  what              text not null constraint name_what_is_needed check (length(trim(what)) between 1 and 200),
  quantity          int not null default 1 check (quantity between 1 and 100000),
  needed_on         date not null,
  source            text not null default '' check (length(source) <= 300),
  state             text not null default 'needed' check (state in ('needed', 'sourced', 'confirmed', 'unavailable')),
  why_unavailable   text not null default '' check (length(why_unavailable) <= 1000),
  added_at          timestamptz not null default guard.now(),
  changed_at        timestamptz not null default guard.now(),
  confirmed_at      timestamptz,
  unavailable_at    timestamptz,
  version           int not null default 1,
  constraint say_where_it_comes_from check (state not in ('sourced', 'confirmed') or length(trim(source)) > 0),
  constraint say_why_it_cannot_be_had check (state <> 'unavailable' or length(trim(why_unavailable)) > 0)
);
comment on table care.needed_resource is 'Something or somebody one step needs on its day: a person, an interpreter, a van, money, a thing, a place.';
create index needed_resources_of_person on care.needed_resource (person_id);
create index needed_resources_of_step on care.needed_resource (action_id);

create table care.resource_change (
  id          uuid primary key default gen_random_uuid(),
  resource_id uuid not null references care.needed_resource,
  person_id   uuid not null references care.person,
  category    care.category not null,
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  field       text not null check (field in ('what', 'quantity', 'needed_on', 'source', 'state')),
  was         text not null,
  became      text not null,
  at          timestamptz not null default guard.now()
);
comment on table care.resource_change is 'What of it was changed: the old value and the new.';
create index resource_changes_of on care.resource_change (resource_id, at);
create index resource_changes_of_person on care.resource_change (person_id);
create trigger written_once before update or delete on care.resource_change for each row execute function sealed.append_only();

call sealed.adopt_content('care.planned_support');
call sealed.adopt_content('care.obtaining_step');
call sealed.adopt_content('care.needed_resource');
call sealed.adopt_content('care.resource_change', weighed => false);
-- how far it has been got is said by what was done, and by nobody's hand
create policy named_as_not_started on care.planned_support as restrictive for insert to homeward_app
  with check (state = 'not_started' and first_step_at is null and obtained_at is null and in_use_at is null and not_obtainable_at is null and told_at is null);
create policy begins_as_needed on care.needed_resource as restrictive for insert to homeward_app
  with check (state = 'needed' and confirmed_at is null and unavailable_at is null);
create policy only_the_change_itself_writes on care.resource_change as restrictive for insert to homeward_app with check (false);
grant select, insert on care.planned_support, care.obtaining_step, care.needed_resource to homeward_app;
grant select on care.resource_change to homeward_app;
grant update (what, quantity, needed_on, source, state, why_unavailable) on care.needed_resource to homeward_app;

/* The support follows what was done about it. What cannot be had is a need that stays unmet, and a barrier; the person is told. */
create function sealed.support_follows_its_steps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare s care.planned_support;
begin
  if sealed.in_bulk() then return null; end if;
  select * into s from care.planned_support x where x.id = new.support_id for update;
  update care.planned_support x set
    first_step_at = case when new.kind in ('told', 'changed_source') then s.first_step_at else coalesce(s.first_step_at, new.at) end,
    source = case when new.source_to <> '' then new.source_to else s.source end,
    referral_id = coalesce(new.referral_id, s.referral_id),
    state = case new.kind when 'tried' then case when s.state = 'not_started' then 'seeking' else s.state end when 'again' then 'seeking'
              when 'changed_source' then s.state when 'told' then s.state else new.kind end,
    obtained_at = case when new.kind = 'obtained' then new.at when new.kind = 'again' then null else s.obtained_at end,
    in_use_at = case when new.kind = 'in_use' then new.at when new.kind = 'again' then null else s.in_use_at end,
    not_obtainable_at = case when new.kind = 'not_obtainable' then new.at when new.kind = 'again' then null else s.not_obtainable_at end,
    told_at = case when new.kind = 'told' then new.at when new.kind in ('not_obtainable', 'again') then null else s.told_at end
   where x.id = s.id;
  if new.kind = 'not_obtainable' then
    insert into care.barrier (person_id, category, agency_id, written_by, kind, note, need_id, support_id, logged_at)
      values (s.person_id, s.category, new.agency_id, new.written_by, 'service_gap', left(s.what || ': ' || new.words, 2000), s.need_id, s.id, new.at);
    insert into care.need_disposition (need_id, person_id, category, agency_id, written_by, disposition, reason, at)
      values (s.need_id, s.person_id, s.category, new.agency_id, new.written_by, 'not_available', left(s.what || ': ' || new.words, 1000), new.at);
  elsif new.kind = 'again' then
    update care.barrier b set removed_at = new.at, removed_words = new.words where b.support_id = s.id and b.removed_at is null;
  end if;
  return null;
end $$;
create trigger support_follows_its_steps after insert on care.obtaining_step for each row execute function sealed.support_follows_its_steps();

/* A referral that has linked the person to the service is that support in use. */
create function sealed.linked_is_in_use() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  insert into care.obtaining_step (support_id, person_id, category, agency_id, written_by, kind, words, source_from, referral_id, at)
    select s.id, s.person_id, s.category, guard.agency(), guard.party(), 'in_use', '', s.source, new.id, guard.now()
      from care.planned_support s where s.referral_id = new.id and s.state in ('not_started', 'seeking', 'obtained');
  return null;
end $$;
create trigger linked_is_in_use after update of state on care.service_referral for each row
  when (new.state = 'linked' and old.state <> 'linked') execute function sealed.linked_is_in_use();

alter table care.barrier
  add column support_id  uuid references care.planned_support,
  add column resource_id uuid references care.needed_resource;
comment on column care.barrier.support_id is 'The support that cannot be had.';
comment on column care.barrier.resource_id is 'What a step needs and cannot be had.';
create index barriers_of_support on care.barrier (support_id) where support_id is not null;
create index barriers_of_resource on care.barrier (resource_id) where resource_id is not null;

/* Each change is kept with what stood there before; and since when it is certain, or cannot be had, is said by the clock. */
create function sealed.resource_hours() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.changed_at := guard.now();
  if new.state is distinct from old.state then
    new.confirmed_at := case when new.state = 'confirmed' then guard.now() end;
    new.unavailable_at := case when new.state = 'unavailable' then guard.now() end;
  end if;
  return new;
end $$;
create trigger resource_hours before update on care.needed_resource for each row execute function sealed.resource_hours();
create function sealed.resource_changes_are_kept() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  insert into care.resource_change (resource_id, person_id, category, agency_id, written_by, field, was, became)
    select new.id, new.person_id, new.category, guard.agency(), guard.party(), c.field, c.was, c.became
      from (values ('what', old.what, new.what), ('quantity', old.quantity::text, new.quantity::text), ('needed_on', old.needed_on::text, new.needed_on::text),
                   ('source', old.source, new.source), ('state', old.state, new.state)) c(field, was, became)
     where c.was <> c.became;
  if new.state = 'unavailable' and old.state <> 'unavailable' then
    insert into care.barrier (person_id, category, agency_id, written_by, kind, note, need_id, action_id, resource_id, logged_at)
      select new.person_id, new.category, guard.agency(), guard.party(),
             case new.kind when 'vehicle' then 'transport' when 'money' then 'cost' when 'interpreter' then 'language' else 'service_gap' end,
             left(new.what || ': ' || new.why_unavailable, 2000), a.need_id, a.id, new.id, guard.now()
        from care.action a where a.id = new.action_id;
  elsif old.state = 'unavailable' and new.state <> 'unavailable' then
    update care.barrier b set removed_at = guard.now(), removed_words = new.source where b.resource_id = new.id and b.removed_at is null;
  end if;
  return null;
end $$;
create trigger resource_changes_are_kept after update on care.needed_resource for each row execute function sealed.resource_changes_are_kept();
