-- Information: who tells whom what about one part of a person's life, to what end, and who got it. Whoever may not know of that part of their life
-- is shown nothing: no title, no count, not even that something was written.

create table care.info_exchange (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references care.person,
  category       care.category not null,
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  kind           text not null check (kind in ('update', 'request', 'answer')),
  purpose        text not null check (purpose in ('plan', 'arrange', 'keep_safe', 'look_back')),
  title          text not null constraint say_what_it_is_about check (length(trim(title)) between 1 and 200),
  words          text not null default '' check (length(words) <= 4000),
  goal_id        uuid references care.goal,
  no_goal_reason text not null default '' check (length(no_goal_reason) <= 500),
  reader_ids     uuid[] check (cardinality(reader_ids) between 1 and 30),
  asked_id       uuid references care.party,
  due_at         timestamptz,
  answers_id     uuid references care.info_exchange,
  at             timestamptz not null default guard.now(),
  answered_at    timestamptz,
  constraint name_the_goal_or_why_none check (goal_id is not null or length(trim(no_goal_reason)) > 0),
  constraint request_names_who_and_when check ((kind = 'request') = (asked_id is not null) and (kind = 'request') = (due_at is not null)),
  constraint answer_of_a_request check ((kind = 'answer') = (answers_id is not null)),
  constraint answered_only_when_asked check (kind = 'request' or answered_at is null)
);
comment on table care.info_exchange is 'An update, a request or its answer about one part of one person''s life: from whom, to what end, for which goal.';
comment on column care.info_exchange.reader_ids is 'Who else may read it, by name; null: everybody whom consent lets know of this part of life. Consent is asked either way.';
comment on column care.info_exchange.no_goal_reason is 'Why it advances none of the person''s goals, where it names none.';
create unique index request_answered_already on care.info_exchange (answers_id);
create index exchanges_of_person on care.info_exchange (person_id, at desc);
create index exchanges_asked_of on care.info_exchange (asked_id, due_at) where kind = 'request' and answered_at is null;

create table care.info_receipt (
  id          uuid primary key default gen_random_uuid(),
  exchange_id uuid not null references care.info_exchange,
  person_id   uuid not null references care.person,
  category    care.category not null,
  party_id    uuid not null references care.party,
  agency_id   uuid references care.agency,
  basis       text not null check (basis in ('consent', 'law', 'emergency', 'own record')),
  consent_id  uuid references care.consent_event,
  at          timestamptz not null default guard.now(),
  constraint given_on_a_ground check (basis <> 'consent' or consent_id is not null)
);
comment on table care.info_receipt is 'The share log: who was first shown what, when, and on which ground. Written in the transaction that shows it; never changed.';
create index receipts_of_exchange on care.info_receipt (exchange_id, party_id);
create index receipts_of_person on care.info_receipt (person_id, at desc);
create trigger written_once before update or delete on care.info_receipt for each row execute function sealed.append_only();

call sealed.adopt_content('care.info_exchange');
call sealed.adopt('care.info_receipt', 'none', false);
drop trigger change_log on care.info_receipt; -- it is itself a log
-- announced to those who may read it, and to nobody else: that something of this kind was written is itself something to know
drop trigger change_log on care.info_exchange;
create trigger change_log after insert or update or delete on care.info_exchange for each row execute function sealed.log_change('person_id', 'weighed', 'to_its_readers');

-- named readers: on top of consent, never instead of it
create policy for_its_readers on care.info_exchange as restrictive for select to homeward_app
  using (reader_ids is null or reader_ids && (select guard.parties()) or agency_id = (select guard.agency()) or (select guard.opened_by_self()));
create policy asked_and_answered_in_turn on care.info_exchange as restrictive for insert to homeward_app
  with check (answered_at is null);
-- across people: what is asked of me, as far as each person's consent reaches today
create policy asked_of_me on care.info_exchange for select to homeward_app
  using (kind = 'request' and asked_id = any ((select guard.parties())::uuid[]) and exists (select from care.acquaintance a
     where a.person_id = info_exchange.person_id and info_exchange.category = any (a.categories)));
-- who may read of an exchange may see who else did
create policy read_with_what_was_given on care.info_receipt for select to homeward_app
  using (person_id = (select guard.opened_person()) and exists (select from care.info_exchange e where e.id = exchange_id));

grant select, insert on care.info_exchange to homeward_app;
grant select on care.info_receipt to homeward_app;

/* Whether this party may be shown it now: by consent, by law, or because it belongs to the person. */
create function sealed.may_be_shown(e care.info_exchange, party uuid) returns boolean language sql stable set search_path = pg_catalog
  return party = e.person_id or (
    exists (select from sealed.access a where a.person_id = e.person_id and a.party_id in (party, sealed.agency_of(party)) and a.purpose = 'care'
       and e.category = any (a.categories) and a.from_at <= guard.now() and a.to_at > guard.now())
    and not exists (select from care.exclusion x where x.person_id = e.person_id and x.excluded_party_id in (party, sealed.agency_of(party))
       and x.from_at <= guard.now() and x.to_at > guard.now())
    and (e.reader_ids is null or party = any (e.reader_ids) or sealed.agency_of(party) = any (e.reader_ids)));

/* Whoever was asked answers, or the person, and only while it is theirs to read; the asking is answered with the answer. */
create function sealed.exchange_is_in_order() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare asked care.info_exchange;
begin
  if new.kind = 'answer' then
    select * into asked from care.info_exchange r where r.id = new.answers_id for update;
    if asked.kind is distinct from 'request' or asked.person_id <> new.person_id or asked.category <> new.category then
      raise exception 'no request' using errcode = '23514', constraint = 'answer_of_a_request';
    end if;
    if asked.answered_at is not null then raise exception 'answered' using errcode = '23505', constraint = 'request_answered_already'; end if;
    if session_user = 'homeward_app' and asked.asked_id not in (coalesce(new.written_by, new.agency_id), coalesce(new.agency_id, new.written_by)) then
      raise exception 'not asked' using errcode = '23514', constraint = 'answered_by_who_was_asked';
    end if;
    update care.info_exchange set answered_at = new.at where id = new.answers_id;
  elsif new.kind = 'request' and session_user = 'homeward_app' and not sealed.may_be_shown(new, new.asked_id) then
    raise exception 'nobody may tell them' using errcode = '23514', constraint = 'asked_may_not_know_this';
  end if;
  return new;
end $$;
create trigger exchange_is_in_order before insert on care.info_exchange for each row when (not sealed.in_bulk()) execute function sealed.exchange_is_in_order();

/* Users to whom this exchange may be announced: of those who may hear of the person at all, whoever may be shown it now. */
create function guard.told_of(exchange uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select u.id from care.info_exchange e cross join lateral guard.audience(e.person_id) u(id)
   where e.id = exchange and (sealed.may_be_shown(e, u.id) or sealed.agency_of(u.id) = e.agency_id)
$$;

/**
 * Writes into the share log who is being shown these exchanges of the opened person, in the transaction that shows them; once for each reader.
 * What one wrote oneself, and what is shown to the person, is no sharing.
 */
create function guard.information_shown(shown uuid[]) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare o text[] := sealed.opened(); p uuid := o[2]::uuid; seen care.category[] := string_to_array(o[3], ',')::care.category[]; own uuid := nullif(o[4], '')::uuid;
  me uuid := guard.party(); mine uuid[] := guard.parties(); t timestamptz := guard.now();
begin
  if p is null or me is null or me = p then return; end if;
  insert into care.info_receipt (exchange_id, person_id, category, party_id, agency_id, basis, consent_id, at)
  select e.id, p, e.category, me, guard.agency(), coalesce(a.basis, 'own record'),
         case when a.basis = 'consent' then (select c.id from care.consent_event c where c.person_id = p and c.purpose = 'care' and c.decision = 'given'
            and e.category = any (c.categories) and (c.scope <> 'party' or c.party_id = any (mine)) and c.from_at <= t and c.to_at > t
            order by c.scope = 'party' desc, c.seq desc limit 1) end, t
    from care.info_exchange e
    left join lateral (select x.basis from sealed.access x where x.person_id = p and x.party_id = any (mine) and x.purpose = 'care' and e.category = any (x.categories)
       and x.from_at <= t and x.to_at > t order by x.basis limit 1) a on true
   where e.id = any (shown) and e.person_id = p and e.written_by is distinct from me and (e.category = any (seen) or e.agency_id = own)
     and (e.reader_ids is null or e.reader_ids && mine or e.agency_id = own)
     and not exists (select from care.info_receipt r where r.exchange_id = e.id and r.party_id = me);
  if found then
    begin -- two who read at one moment: one of them has listed it
      perform sealed.list(p, 'given_out');
    exception when serialization_failure then null;
    end;
  end if;
end $$;
comment on function guard.information_shown(uuid[]) is 'Logs who is shown what, with the ground on which they see it.';
revoke all on function guard.told_of(uuid), guard.information_shown(uuid[]) from public;
grant execute on function guard.told_of(uuid), guard.information_shown(uuid[]) to homeward_app;
