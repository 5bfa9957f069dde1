-- The relationship first: every person has one main worker, who does most of what is done with them; the person says in private how it goes; and
-- where it does not go well, they choose between talking it over and somebody else (PRI-03).

create table care.primary_worker (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  staff_id    uuid not null references care.staff,
  why         text not null default '' check (length(why) <= 500),
  handover_id uuid references care.handover,
  from_at     timestamptz not null default guard.now(),
  to_at       timestamptz,
  version     int not null default 1,
  constraint main_worker_ended_before_they_began check (to_at >= from_at)
);
comment on table care.primary_worker is 'Who is the person''s main worker, from when to when. One at a time.';
comment on column care.primary_worker.why is 'Why it became somebody else; asked for from the third change within a year on.';
comment on column care.primary_worker.handover_id is 'The handover by which it became them, which says why and when they meet.';
create unique index has_a_main_worker on care.primary_worker (person_id) where to_at is null;
create index primary_workers_of_person on care.primary_worker (person_id, from_at);
create index primary_workers_by_staff on care.primary_worker (staff_id) where to_at is null;

create table care.alliance_rating (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  turn_id     uuid not null references care.primary_worker,
  staff_id    uuid not null references care.staff,
  heard_by    uuid references care.staff,
  goal        int check (goal between 1 and 5),
  task        int check (task between 1 and 5),
  bond        int check (bond between 1 and 5),
  declined    boolean not null default false,
  mode        text not null default 'self' check (mode in ('self', 'dictated', 'interpreted')),
  at          timestamptz not null default guard.now(),
  choice      text check (choice in ('talk', 'change')),
  chosen_at   timestamptz,
  chosen_mode text check (chosen_mode in ('self', 'dictated', 'interpreted')),
  talked_at   timestamptz,
  version     int not null default 1,
  constraint answer_all_three check (num_nonnulls(goal, task, bond) = case when declined then 0 else 3 end),
  constraint rated_by_the_person check (mode <> 'self' or written_by = person_id),
  constraint choice_with_its_day_check check (num_nonnulls(choice, chosen_at, chosen_mode) in (0, 3)),
  constraint nothing_to_mend check (choice is null or goal + task + bond < 9),
  constraint talk_was_not_chosen check (talked_at is null or (choice is not distinct from 'talk' and talked_at >= chosen_at))
);
comment on table care.alliance_rating is 'How the person finds working with their main worker: what for, how, and between the two. Theirs and the worker''s supervisor''s alone.';
comment on column care.alliance_rating.heard_by is 'The supervisor who hears of it: the worker''s own, or one of their agency; never the worker.';
comment on column care.alliance_rating.declined is 'The person was asked and would rather not say.';
comment on column care.alliance_rating.choice is 'What the person wants where it does not go well: to talk it over, or another worker.';
create index alliance_ratings_of_person on care.alliance_rating (person_id, at);
create unique index rated_today_already on care.alliance_rating (turn_id, ((at at time zone 'UTC')::date));

call sealed.adopt_content('care.primary_worker');
call sealed.adopt_content('care.alliance_rating');
grant select, insert on care.primary_worker, care.alliance_rating to homeward_app;
grant update (to_at) on care.primary_worker to homeward_app;
grant update (choice, chosen_at, chosen_mode, talked_at) on care.alliance_rating to homeward_app;

/* Whose supervisor somebody is: the one who is named for them, or, where none is, whoever supervises in their agency. Never of oneself. */
create function guard.supervises(worker uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return guard.holds('supervisor') and worker <> guard.party() and exists (select from care.staff w where w.id = worker and w.agency_id = guard.agency()
    and not exists (select from care.staff s where s.id = w.supervisor_id and s.active and s.id <> guard.party()));
end $$;
grant execute on function guard.supervises(uuid) to homeward_app;
create function sealed.supervisor_of(worker uuid) returns uuid language sql stable set search_path = pg_catalog as $$
  select s.id from care.staff w join care.staff s on s.agency_id = w.agency_id and s.active and s.id <> w.id and (s.id = w.supervisor_id or 'supervisor' = any (s.roles))
   where w.id = worker order by s.id is distinct from w.supervisor_id, s.id limit 1
$$;

-- private: the person, and whoever supervises the worker who was rated; not the worker, not the team, not those close to the person
create policy private_to_the_person_and_the_supervisor on care.alliance_rating as restrictive for select to homeward_app
  using ((select guard.opened_by_self()) or guard.supervises(staff_id));
create policy heard_by_the_supervisor on care.alliance_rating for select to homeward_app
  using (person_id = (select guard.opened_person()) and guard.supervises(staff_id));
create policy mended_by_the_supervisor on care.alliance_rating for update to homeward_app
  using (person_id = (select guard.opened_person()) and guard.supervises(staff_id)) with check (person_id = (select guard.opened_person()));
create policy said_to_nobody_but_the_supervisor on care.alliance_rating as restrictive for insert to homeward_app
  with check ((written_by = person_id or guard.supervises(staff_id)) and choice is null and talked_at is null);

/* A main worker works in the agency that names them, and may know of the person. The third change within a year says why. */
create function sealed.main_worker_in_order() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare changes int;
begin
  if sealed.in_bulk() then return new; end if;
  if not exists (select from care.staff s where s.id = new.staff_id and s.active and s.agency_id = new.agency_id) then
    raise exception 'elsewhere' using errcode = '23514', constraint = 'main_worker_of_ones_agency';
  end if;
  if exists (select from care.exclusion x where x.person_id = new.person_id and x.excluded_party_id = new.staff_id and x.from_at <= guard.now() and x.to_at > guard.now()) then
    raise exception 'not this one' using errcode = '23514', constraint = 'somebody_else_takes_over';
  end if;
  select count(*) into changes from care.primary_worker w
   where w.person_id = new.person_id and w.from_at > guard.now() - interval '365 days' and exists (select from care.primary_worker b where b.person_id = w.person_id and b.from_at < w.from_at);
  if changes >= 2 and length(trim(new.why)) = 0 and new.handover_id is null then
    raise exception 'why again' using errcode = '23514', constraint = 'third_change_says_why';
  end if;
  return new;
end $$;
create trigger main_worker_in_order before insert on care.primary_worker for each row execute function sealed.main_worker_in_order();

/* Who was rated, and who hears of it, follow from whose turn it is. */
create function sealed.rating_is_of_the_turn() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return new; end if;
  select w.staff_id, sealed.supervisor_of(w.staff_id) into new.staff_id, new.heard_by from care.primary_worker w where w.id = new.turn_id and w.person_id = new.person_id and w.to_at is null;
  if new.staff_id is null then raise exception 'nobody' using errcode = '23514', constraint = 'no_main_worker'; end if;
  return new;
end $$;
create trigger rating_is_of_the_turn before insert on care.alliance_rating for each row execute function sealed.rating_is_of_the_turn();

/* Whoever takes over from the main worker is the main worker. */
create function sealed.main_worker_hands_over() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update care.primary_worker w set to_at = greatest(guard.now(), w.from_at) where w.person_id = new.person_id and w.staff_id = new.from_id and w.to_at is null;
  if found then
    insert into care.primary_worker (person_id, agency_id, written_by, staff_id, handover_id) values (new.person_id, new.agency_id, new.written_by, new.to_id, new.id);
  end if;
  return null;
end $$;
create trigger main_worker_hands_over after update of state on care.handover for each row when (new.state = 'agreed' and old.state = 'proposed') execute function sealed.main_worker_hands_over();

/* How people of the network find working with their main workers: the newest word of each; nothing while it is about fewer than the small cell. */
create function guard.alliance_mean() returns table (people int, goal numeric, task numeric, bond numeric)
  language plpgsql stable security definer set search_path = pg_catalog as $$
declare least_ int := (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.smallCell');
begin
  if not (guard.holds('network_admin') or guard.holds('evaluator')) then return; end if;
  return query with newest as (select distinct on (r.person_id) r.* from care.alliance_rating r where not r.declined and r.at > guard.now() - interval '365 days' order by r.person_id, r.at desc, r.id)
    select count(*)::int, round(avg(n.goal), 1), round(avg(n.task), 1), round(avg(n.bond), 1) from newest n having count(*) >= least_;
end $$;
grant execute on function guard.alliance_mean() to homeward_app;
