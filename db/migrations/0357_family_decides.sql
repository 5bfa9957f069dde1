-- Who decides: where those close to the person see it otherwise, both views stand, and it is as the person wants unless the law says otherwise (FAM-07);
-- a guardian decides what the order covers, on the days on which it holds, and nothing else (FAM-08).

alter table care.decision
  add column person_view text not null default '' check (length(person_view) <= 1000),
  add column family_view text not null default '' check (length(family_view) <= 1000),
  add column outcome     text check (outcome in ('person', 'family')),
  add column basis       text check (basis in ('guardian_order', 'safety', 'child_protection')),
  add column basis_words text not null default '' check (length(basis_words) <= 1000),
  add column worked_out  text not null default '' check (length(worked_out) <= 2000),
  add constraint say_both_views check ((length(trim(person_view)) = 0) = (length(trim(family_view)) = 0)),
  add constraint views_have_an_outcome_check check ((family_view <> '') = (outcome is not null)),
  add constraint say_how_it_was_worked_out check (family_view = '' or length(trim(worked_out)) > 0),
  add constraint only_with_a_lawful_basis check (outcome is distinct from 'family'
    or (basis is not null and length(trim(basis_words)) > 0 and (basis = 'guardian_order') = (order_id is not null) and decided_by <> person_id)),
  add constraint basis_of_an_outcome_check check (basis is null or outcome = 'family');
comment on column care.decision.person_view is 'What the person wanted, where somebody close to them saw it otherwise.';
comment on column care.decision.outcome is 'Whose view it was decided by, where they differed: the person''s, unless the law says otherwise.';
comment on column care.decision.basis is 'On which ground it was decided otherwise than the person wanted; the facts stand in basis_words.';
-- for the person decides nobody but a guardian by order, or whoever must keep somebody safe
alter table care.decision drop constraint decided_by_the_person_or_an_order;
alter table care.decision add constraint decided_by_the_person_or_an_order check ((decided_by = person_id) = (order_id is null) or basis in ('safety', 'child_protection'));
-- those close to the person do not read how their views differed
create policy never_how_views_differed on care.decision as restrictive for select to homeward_app
  using ((select guard.kind()) <> 'relative' or family_view = '');

alter table care.guardian_order
  add column document    text not null constraint name_the_document check (length(trim(document)) between 1 and 300),
  add column verified_by uuid references care.staff;
comment on column care.guardian_order.document is 'The paper: its number, and where it is kept.';
comment on column care.guardian_order.verified_by is 'Who saw the paper and read the scope and the days off it.';
create policy read_off_the_paper on care.guardian_order as restrictive for insert to homeward_app
  with check ((select guard.works_with_people()) and verified_by = (select guard.party()));
create policy each_their_own on care.guardian_order as restrictive for select to homeward_app
  using ((select guard.kind()) <> 'relative' or relative_id = (select guard.party()));
create policy named_in_it on care.guardian_order for select to homeward_app
  using (relative_id = (select guard.party()) and person_id = (select guard.opened_person()));

/* An order ends before its last day as soon as whoever read it off the paper, or leads, writes down which day that is and why; never later, and nothing else of
   it changes. Whose record it stands in is put right by the one door that does (0390). */
alter table care.guardian_order
  add column ended_words text not null default '' check (length(ended_words) <= 1000),
  add column ended_at    timestamptz,
  add column ended_by    uuid references care.party,
  add constraint say_why_the_order_ends check ((ended_at is null) = (length(trim(ended_words)) = 0) and (ended_at is null) = (ended_by is null));
comment on column care.guardian_order.ended_words is 'Why it ended before the day that stood on the paper; to_on is the day on which it did.';
create function sealed.order_ends_sooner() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.to_on >= old.to_on then perform sealed.refuse('order_ends_by_then'); end if;
  new.ended_at := guard.now();
  new.ended_by := guard.party();
  return new;
end $$;
drop trigger written_once on care.guardian_order;
create trigger written_once before delete on care.guardian_order for each row execute function sealed.append_only();
create trigger order_ends_sooner before update of to_on on care.guardian_order for each row execute function sealed.order_ends_sooner();
create trigger access_ends after update of to_on on care.guardian_order for each row execute function sealed.access_of_relative_changed();
grant update (to_on, ended_words) on care.guardian_order to homeward_app;

create table care.guardian_order_after (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  order_id   uuid not null references care.guardian_order,
  what       text not null check (what in ('asked_to_renew', 'person_decides', 'other')),
  words      text not null constraint say_what_comes_after_it check (length(trim(words)) between 1 and 1000),
  at         timestamptz not null default guard.now()
);
comment on table care.guardian_order_after is 'Before an order ends it is said what comes after it. It ends by itself, whatever is said.';
create index order_after_of_person on care.guardian_order_after (person_id);
create trigger written_once before update or delete on care.guardian_order_after for each row execute function sealed.append_only();
call sealed.adopt_content('care.guardian_order_after');
create policy said_by_staff on care.guardian_order_after as restrictive for insert to homeward_app with check ((select guard.works_with_people()));
create policy never_those_close on care.guardian_order_after as restrictive for select to homeward_app using ((select guard.kind()) <> 'relative');
grant select on care.guardian_order_after to homeward_app;
grant insert (person_id, category, agency_id, written_by, order_id, what, words) on care.guardian_order_after to homeward_app;

/* A guardian decides what their order covers today; through whichever door it comes. */
create function sealed.decided_within_the_order() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user <> 'homeward_app' then return new; end if;
  if guard.kind() = 'relative' and new.decided_by <> guard.party() then perform sealed.refuse('outside_your_order'); end if;
  if new.order_id is not null and not exists (select from care.guardian_order o where o.id = new.order_id and o.person_id = new.person_id
      and o.relative_id = new.decided_by and new.category = any (o.about) and guard.today() between o.from_on and o.to_on) then
    perform sealed.refuse('outside_your_order');
  end if;
  return new;
end $$;
create trigger decided_within_the_order before insert on care.decision for each row execute function sealed.decided_within_the_order();

/* Whether help to decide was tried with the opened person: nobody decides for them before (PLN-02). Never what helped, nor in whose words. */
create function guard.helped_to_decide() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (select from care.involvement_choice c where c.person_id = guard.opened_person() and cardinality(c.supports) > 0);
end $$;
revoke all on function guard.helped_to_decide() from public;
grant execute on function guard.helped_to_decide() to homeward_app;

/* Nobody says yes for somebody else on their own word: a parent for a child, or whom an order names, about what it covers and on a day on which it
   holds. A no needs neither. */
create function sealed.decided_for_them() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user <> 'homeward_app' then return new; end if;
  if exists (select from care.person p where p.id = new.person_id and p.born > guard.today() - interval '18 years')
     or exists (select from care.household_member m where m.person_id = new.person_id and m.to_on is null and m.role = 'child') then return new; end if;
  if not new.categories <@ array(select unnest(o.about) from care.guardian_order o
      where o.person_id = new.person_id and o.from_on <= guard.today() and o.to_on >= guard.today()) then
    perform sealed.refuse('nobody_decides_for_them');
  end if;
  return new;
end $$;
create trigger decided_for_them before insert on care.consent_event for each row
  when (new.given_by <> 'self' and new.decision = 'given') execute function sealed.decided_for_them();
