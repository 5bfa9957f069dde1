-- A team that is clear about itself: what each is responsible for, how each is reached and who steps in, written in the plan; what the coordinator
-- does, acknowledged or objected to; and each knows their part, the others' and what is available (COO-04, COO-06, COO-07, COO-18, COO-20).

alter table care.participant
  add column tells          text not null default '' check (length(tells) <= 500),
  add column substitute     text not null default '' check (length(substitute) <= 300),
  add column changed_at     timestamptz,
  add column responsible_at timestamptz,
  add column whole_at       timestamptz;
comment on column care.participant.tells is 'Whom they tell about what.';
comment on column care.participant.substitute is 'Who steps in while they are away, and how to reach them.';
comment on column care.participant.changed_at is 'When their role or what they are responsible for was last put otherwise: then everybody is to know it anew.';
comment on column care.participant.responsible_at is 'Since when they are responsible for something.';
comment on column care.participant.whole_at is 'Since when everything of their line in the role map is written: role, responsible for, how to reach, whom they tell, who steps in.';
grant update (tells, substitute) on care.participant to homeward_app;

/* The hours of a line in the role map follow from what is written in it, whichever door it comes through. */
create function sealed.keep_role_hours() returns trigger language plpgsql set search_path = pg_catalog as $$
declare t timestamptz := case when tg_op = 'INSERT' then new.from_at else guard.now() end; whole boolean;
begin
  whole := '' <> all (array[trim(new.role), trim(new.responsibilities), trim(new.contact_path), trim(new.tells), trim(new.substitute)]);
  if tg_op = 'INSERT' or (new.role, new.responsibilities) is distinct from (old.role, old.responsibilities) then new.changed_at := t; end if;
  new.responsible_at := case when trim(new.responsibilities) <> '' then coalesce(new.responsible_at, t) end;
  new.whole_at := case when whole then coalesce(new.whole_at, t) end;
  return new;
end $$;
create trigger keep_role_hours before insert or update on care.participant for each row execute function sealed.keep_role_hours();

alter table care.plan_version add column roles jsonb not null default '[]' constraint role_section_is_a_list_check check (jsonb_typeof(roles) = 'array');
comment on column care.plan_version.roles is 'The role map as this version says it: written from who takes part at that hour, and by nobody''s hand.';
create function sealed.write_role_section() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.roles := (select coalesce(jsonb_agg(jsonb_build_object('party_id', t.party_id, 'role', t.role, 'responsibilities', t.responsibilities,
      'contact_path', t.contact_path, 'tells', t.tells, 'substitute', t.substitute, 'advocate', t.advocate) order by t.from_at, t.id), '[]')
    from care.participant t
   where t.plan_id = new.plan_id and t.from_at <= new.published_at and (t.to_at is null or t.to_at > new.published_at));
  return new;
end $$;
create trigger write_role_section before insert on care.plan_version for each row execute function sealed.write_role_section();

create table care.coordination_ack (
  id            uuid primary key default gen_random_uuid(),
  plan_id       uuid not null references care.plan,
  assignment_id uuid not null references care.coordinator_assignment,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  party_id      uuid not null references care.party,
  response      text not null check (response in ('acknowledged', 'objected')),
  note          text not null default '' check (length(note) <= 1000),
  mode          text not null default 'self' check (mode in ('self', 'dictated', 'interpreted')),
  at            timestamptz not null default guard.now(),
  settled_at    timestamptz,
  settled_by    uuid references care.party,
  settled_words text not null default '' check (length(settled_words) <= 1000),
  version       int not null default 1,
  constraint say_what_you_object_to check (response = 'acknowledged' or length(trim(note)) > 0),
  constraint only_an_objection_is_settled check (settled_at is null or (response = 'objected' and settled_by is not null))
);
comment on table care.coordination_ack is 'What a party says to who coordinates and what that means: acknowledged, or an objection that stays open until it is settled.';
comment on column care.coordination_ack.settled_words is 'What was agreed; empty where whoever objected has simply acknowledged it since.';
create index coordination_acks_of_person on care.coordination_ack (person_id, at);
create unique index objection_open_already on care.coordination_ack (assignment_id, party_id) where response = 'objected' and settled_at is null;

create table care.role_briefing (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  party_id   uuid not null references care.party,
  own        boolean not null,
  others     boolean not null,
  resources  boolean not null,
  mode       text not null default 'self' check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint say_what_is_clear check (own or others or resources)
);
comment on table care.role_briefing is 'Somebody has read the one page and says what is clear to them: their own part, the others'' parts, what is available.';
create index role_briefings_of_person on care.role_briefing (person_id, at);
create trigger written_once before update or delete on care.role_briefing for each row execute function sealed.append_only();

create table care.briefing_question (
  id          uuid primary key default gen_random_uuid(),
  plan_id     uuid not null references care.plan,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  party_id    uuid not null references care.party,
  words       text not null check (length(trim(words)) between 1 and 1000),
  asked_at    timestamptz not null default guard.now(),
  answer      text not null default '' check (length(answer) <= 2000),
  answered_at timestamptz,
  answered_by uuid references care.party,
  version     int not null default 1,
  constraint say_the_answer check ((answered_at is null) = (length(trim(answer)) = 0))
);
comment on table care.briefing_question is 'What was not clear on the one page, and what was answered.';
create index briefing_questions_of_person on care.briefing_question (person_id, asked_at);

create table care.need_lead (
  id         uuid primary key default gen_random_uuid(),
  need_id    uuid not null references care.need,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  party_id   uuid not null references care.party,
  at         timestamptz not null default guard.now(),
  ended_at   timestamptz,
  version    int not null default 1,
  constraint lead_ended_before_it_began check (ended_at >= at)
);
comment on table care.need_lead is 'Who leads what is done about one need, where it does not follow from the goals. Two at once are a conflict until one is chosen.';
create index need_leads_of_person on care.need_lead (person_id);
create unique index leads_already on care.need_lead (need_id, party_id) where ended_at is null;

create table care.reach_fault (
  id             uuid primary key default gen_random_uuid(),
  participant_id uuid not null references care.participant,
  person_id      uuid not null references care.person,
  category       care.category not null default 'general',
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  kind           text not null check (kind in ('missing', 'bounced', 'wrong')),
  words          text not null default '' check (length(words) <= 500),
  noticed_at     timestamptz not null default guard.now(),
  mended_at      timestamptz,
  version        int not null default 1,
  constraint mended_before_it_was_noticed check (mended_at >= noticed_at)
);
comment on table care.reach_fault is 'A way to reach somebody of the team that does not work, or is not there any more; until another one is written.';
create index reach_faults_of_person on care.reach_fault (person_id);
create unique index unreachable_already on care.reach_fault (participant_id) where mended_at is null;

call sealed.adopt_content('care.coordination_ack');
call sealed.adopt_content('care.role_briefing');
call sealed.adopt_content('care.briefing_question');
call sealed.adopt_content('care.need_lead');
call sealed.adopt_content('care.reach_fault');

-- nobody says for another that they know or acknowledge something; what the person said may be written down, with how they said it
create policy acknowledged_for_oneself on care.coordination_ack as restrictive for insert to homeward_app
  with check (settled_at is null and (party_id = any ((select guard.parties())::uuid[]) or (mode <> 'self' and party_id = person_id)));
create policy confirmed_for_oneself on care.role_briefing as restrictive for insert to homeward_app
  with check (party_id = any ((select guard.parties())::uuid[]) or (mode <> 'self' and party_id = person_id));
create policy asked_for_oneself on care.briefing_question as restrictive for insert to homeward_app
  with check (answered_at is null and (party_id = any ((select guard.parties())::uuid[]) or party_id = person_id));

grant select, insert on care.coordination_ack, care.role_briefing, care.briefing_question, care.need_lead, care.reach_fault to homeward_app;
grant update (settled_at, settled_by, settled_words) on care.coordination_ack to homeward_app;
grant update (answer, answered_at, answered_by) on care.briefing_question to homeward_app;
grant update (ended_at) on care.need_lead to homeward_app;
grant update (mended_at) on care.reach_fault to homeward_app;
