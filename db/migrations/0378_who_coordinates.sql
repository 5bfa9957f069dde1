-- Whoever coordinates a person's support, and has said yes to it themself, speaks for the plan: they and the agencies that lead it say who the main
-- worker is and who coordinates from now on, and they alone what a body decides by law. Consent opens a record to an agency; it hands nobody the plan.

/* Somebody coordinates this person's one plan, and has said yes to it themself. */
create function sealed.coordinates(p uuid, who uuid) returns boolean language sql stable set search_path = pg_catalog return exists (
  select from care.coordinator_assignment c join care.plan l on l.id = c.plan_id and l.state <> 'closed'
   where c.person_id = p and c.staff_id = who and c.state in ('current', 'handing_over') and c.answered_at is not null);
/* An agency leads a person's one plan: it began there, or whoever coordinates it works there. Where there is no plan yet, the agencies the person came to. */
create function sealed.leads(p uuid, agency uuid) returns boolean language sql stable set search_path = pg_catalog return case
  when exists (select from care.plan l where l.person_id = p and l.state <> 'closed') then exists (
    select from care.plan l where l.person_id = p and l.state <> 'closed' and (l.agency_id = leads.agency or exists (
      select from care.coordinator_assignment c join care.staff s on s.id = c.staff_id
       where c.plan_id = l.id and c.state in ('current', 'handing_over') and s.agency_id = leads.agency)))
  else exists (select from care.involvement i where i.person_id = p and i.party_id = leads.agency and i.serving and i.from_at <= guard.now() and i.to_at > guard.now()) end;

create function guard.coordinates() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin return sealed.coordinates(guard.opened_person(), guard.party()); end $$;
create function guard.leads() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin return sealed.leads(guard.opened_person(), guard.agency()); end $$;
create function guard.supervises_the_plan() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin return guard.holds('supervisor') and guard.leads(); end $$;
/* Until somebody coordinates, whoever may coordinate in an agency that leads. */
create function guard.names_the_main_worker() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
declare p uuid := guard.opened_person();
begin
  return guard.coordinates() or guard.supervises_the_plan() or (guard.holds('coordinator') and sealed.leads(p, guard.agency()) and not exists (
    select from care.coordinator_assignment c join care.plan l on l.id = c.plan_id and l.state <> 'closed'
     where c.person_id = p and c.state in ('current', 'handing_over') and c.answered_at is not null));
end $$;
grant execute on function guard.coordinates(), guard.leads(), guard.supervises_the_plan(), guard.names_the_main_worker() to homeward_app;

-- a handover that was agreed to moves the main worker by its own trigger, as the owner
create policy named_by_who_coordinates on care.primary_worker as restrictive for insert to homeward_app with check ((select guard.names_the_main_worker()));
create policy ended_by_who_coordinates on care.primary_worker as restrictive for update to homeward_app using ((select guard.names_the_main_worker()));

create policy proposed_by_who_leads on care.coordinator_assignment as restrictive for insert to homeward_app with check ((select guard.supervises_the_plan()));
/* Coordination is ended by whoever holds it, by a supervisor of an agency that leads, by the successor who says yes, or with the plan. */
create function sealed.coordination_ends() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and old.state in ('current', 'handing_over') and old.staff_id <> guard.party() and not guard.supervises_the_plan()
     and not exists (select from care.plan l where l.id = old.plan_id and l.state = 'closed')
     and not exists (select from care.coordinator_assignment c where c.plan_id = old.plan_id and c.staff_id = guard.party() and c.state in ('proposed', 'acknowledged'))
     and not exists (select from care.handover_item i join care.handover h on h.id = i.handover_id where i.assignment_id = old.id and h.to_id = guard.party()) then
    raise exception 'not theirs' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger coordination_ends before update of state on care.coordinator_assignment for each row
  when (new.state is distinct from old.state) execute function sealed.coordination_ends();

/* Who takes part is sent away by themself, their own agency, or one that leads: not the person's advocate, or an officer, by any other on the team. */
create function sealed.part_ends() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and coalesce(sealed.agency_of(old.party_id), old.party_id) is distinct from guard.agency() and not guard.leads() then
    raise exception 'not theirs' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger part_ends before update of to_at on care.participant for each row when (new.to_at is not null and old.to_at is null) execute function sealed.part_ends();

/* An option stands until whoever laid it there, the person, or whoever coordinates says that it is not to be had any more: what was chosen goes with it. */
create function sealed.option_ends() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and old.agency_id is distinct from guard.agency() and not guard.opened_by_self() and not guard.coordinates() then
    raise exception 'not theirs' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger option_ends before update of ended_at on care.mix_option for each row execute function sealed.option_ends();

/* What a body decides by law is written down by whoever coordinates, and nobody else: else any agency on the team could make itself, or a body that
   nobody here can ask, the one that decides. That a body answers for somebody is anybody's on the team to write down; so it is known from entry on. */
create function sealed.reserved_by_who_coordinates() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare more boolean := cardinality(new.reserved) > 0;
begin
  if tg_op = 'UPDATE' then
    more := more and (not old.reserved @> new.reserved or coalesce(new.to_on, 'infinity') > coalesce(old.to_on, 'infinity'));
  end if;
  if session_user = 'homeward_app' and more and not guard.coordinates() then perform sealed.refuse('reserved_by_who_coordinates'); end if;
  return new;
end $$;
create trigger reserved_by_who_coordinates before insert or update of reserved, to_on on care.statutory_responsibility for each row
  execute function sealed.reserved_by_who_coordinates();
