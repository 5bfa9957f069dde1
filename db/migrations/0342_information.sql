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

-- ---------- a partner without an account: one link, one act ----------
create table care.act_link (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  exchange_id   uuid references care.info_exchange,
  referral_id   uuid references care.service_referral,
  to_agency_id  uuid not null references care.agency,
  to_name       text not null constraint say_who_gets_the_link check (length(trim(to_name)) between 1 and 200),
  secret_hash   text not null unique,
  at            timestamptz not null default guard.now(),
  expires_at    timestamptz not null,
  openings_left int not null default 10 check (openings_left between 0 and 10),
  used_at       timestamptz,
  withdrawn_at  timestamptz,
  withdrawn_by  uuid references care.party,
  version       int not null default 1,
  constraint link_for_one_thing check (num_nonnulls(exchange_id, referral_id) = 1),
  constraint link_longer_than_a_week check (expires_at <= at + interval '7 days')
);
comment on table care.act_link is 'One link, shown once, by which one agency without an account does one thing: answers one request, or says that one referral arrived. Only the hash of its secret is kept.';
comment on column care.act_link.to_name is 'Whom of that agency it was given to, in words.';
create index act_links_of_person on care.act_link (person_id, at desc);
create index act_links_of_exchange on care.act_link (exchange_id);
create index act_links_of_referral on care.act_link (referral_id);

create table care.link_opening (
  id        uuid primary key default gen_random_uuid(),
  link_id   uuid not null references care.act_link,
  person_id uuid not null references care.person,
  category  care.category not null,
  came_to   text not null check (came_to in ('shown', 'done', 'refused')),
  at        timestamptz not null default guard.now()
);
comment on table care.link_opening is 'Every time somebody came with the secret of a link, and what came of it.';
create index openings_of_link on care.link_opening (link_id, at);
create index link_openings_of_person on care.link_opening (person_id);
create trigger written_once before update or delete on care.link_opening for each row execute function sealed.append_only();

call sealed.adopt_content('care.act_link', weighed => false);
call sealed.adopt('care.link_opening', 'person_id', false);
create policy read_with_its_link on care.link_opening for select to homeward_app
  using (person_id = (select guard.opened_person()) and exists (select from care.act_link l where l.id = link_id));
-- given by whoever asks or sends, and taken back by them or the person
create policy given_by_who_asks on care.act_link as restrictive for insert to homeward_app
  with check (used_at is null and withdrawn_at is null and agency_id = (select guard.agency()));
create policy taken_back_by_who_gave_it on care.act_link as restrictive for update to homeward_app
  using (agency_id = (select guard.agency()) or (select guard.opened_by_self()))
  with check (withdrawn_by = (select guard.party()));
grant select (id, person_id, category, agency_id, written_by, exchange_id, referral_id, to_agency_id, to_name, at, expires_at, openings_left, used_at, withdrawn_at, withdrawn_by, version),
  insert (person_id, category, agency_id, written_by, exchange_id, referral_id, to_agency_id, to_name, secret_hash, at, expires_at), update (withdrawn_at, withdrawn_by) on care.act_link to homeward_app;
grant select on care.link_opening to homeward_app;

/* Whether a link opens now: not used, taken back, too old or opened too often; the person's yes to that agency stands; and the one thing is still to be done. */
create function sealed.link_holds(l care.act_link) returns boolean language sql stable set search_path = pg_catalog
  return l.used_at is null and l.withdrawn_at is null and l.expires_at > guard.now() and l.openings_left > 0
    and exists (select from sealed.access a where a.person_id = l.person_id and a.party_id = l.to_agency_id and a.purpose = 'care' and a.basis = 'consent'
       and l.category = any (a.categories) and a.from_at <= guard.now() and a.to_at > guard.now())
    and not exists (select from care.exclusion x where x.person_id = l.person_id and x.excluded_party_id = l.to_agency_id and x.from_at <= guard.now() and x.to_at > guard.now())
    and (l.exchange_id is null or exists (select from care.info_exchange e where e.id = l.exchange_id and e.kind = 'request' and e.answered_at is null and e.asked_id = l.to_agency_id))
    and (l.referral_id is null or exists (select from care.service_referral r where r.id = l.referral_id and r.state = 'sent' and r.to_agency_id = l.to_agency_id));

/* The link of this secret, held, when it opens now; that somebody came with it is kept whether it opens or not. Null: unknown and refused answer alike. */
create function sealed.link_opened(p_secret bytea, for_ text) returns care.act_link language plpgsql volatile security definer set search_path = pg_catalog as $$
declare l care.act_link; holds boolean;
begin
  select * into l from care.act_link x where x.secret_hash = encode(sha256(p_secret), 'hex') for update;
  if l.id is null then return null; end if;
  holds := sealed.link_holds(l);
  insert into care.link_opening (link_id, person_id, category, came_to) values (l.id, l.person_id, l.category, case when holds then for_ else 'refused' end);
  if not holds then return null; end if;
  update care.act_link set openings_left = openings_left - case for_ when 'shown' then 1 else 0 end, used_at = case for_ when 'done' then guard.now() end where id = l.id;
  return l;
end $$;

/* What the holder of a link is shown: the one thing, from whom, about whom; kept in the share log. */
create function guard.open_link(p_secret bytea) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog as $$
declare l care.act_link := sealed.link_opened(p_secret, 'shown'); about jsonb;
begin
  if l.id is null then return null; end if;
  if l.exchange_id is not null then
    insert into care.info_receipt (exchange_id, person_id, category, party_id, agency_id, basis, consent_id)
    select l.exchange_id, l.person_id, l.category, l.to_agency_id, l.to_agency_id, 'consent', c.id from care.consent_event c
     where c.person_id = l.person_id and c.purpose = 'care' and c.decision = 'given' and l.category = any (c.categories) and (c.scope <> 'party' or c.party_id = l.to_agency_id)
       and c.from_at <= guard.now() and c.to_at > guard.now()
       and not exists (select from care.info_receipt r where r.exchange_id = l.exchange_id and r.party_id = l.to_agency_id)
     order by c.scope = 'party' desc, c.seq desc limit 1;
    about := (select jsonb_build_object('act', 'answer_request', 'title', e.title, 'words', e.words, 'due_at', e.due_at) from care.info_exchange e where e.id = l.exchange_id);
  elsif l.review_id is not null then
    about := jsonb_build_object('act', 'rate_plan', 'title', '', 'words', '', 'due_at', null);
  else
    about := (select jsonb_build_object('act', 'acknowledge_referral', 'title', r.service, 'words', r.note, 'due_at', null) from care.service_referral r where r.id = l.referral_id);
  end if;
  return about || (select jsonb_build_object('to', l.to_name, 'category', l.category, 'expires_at', l.expires_at, 'from', a.name, 'by', s.name,
      'person', case when p.name_withheld then '' else p.name end)
    from care.agency a, care.person p left join care.staff s on s.id = l.written_by where a.id = l.agency_id and p.id = l.person_id);
end $$;

/* The agency for which a link acts in this very transaction; nobody's word but guard.use_link's is taken for it. */
create function sealed.acting_by_link() returns uuid language plpgsql stable as $$
declare c text := current_setting('homeward.by_link', true); a text[]; i bytea; o bytea;
begin
  if c is null or c = '' then return null; end if;
  a := string_to_array(c, '|');
  select s.ipad, s.opad into i, o from sealed.secret s;
  if a[2] is distinct from 'link' or a[4] is distinct from pg_backend_pid() || '/' || (date_part('epoch', transaction_timestamp()) * 1000000)::bigint
     or a[1] is distinct from encode(sha256(o || sha256(i || substr(c, length(a[1]) + 2)::bytea)), 'base64') then return null; end if;
  return a[3]::uuid;
end $$;

/* Does the one thing, once, in the name of the agency it was given to. False where the link does not open. */
create function guard.use_link(p_secret bytea, p_words text, p_score int) returns boolean language plpgsql volatile security definer set search_path = pg_catalog as $$
declare l care.act_link := sealed.link_opened(p_secret, 'done'); done text;
begin
  if l.id is null then return false; end if;
  if l.exchange_id is not null then
    if length(trim(p_words)) = 0 then raise exception 'no answer' using errcode = '23514', constraint = 'answer_in_words'; end if;
    insert into care.info_exchange (person_id, category, agency_id, written_by, kind, purpose, title, words, goal_id, no_goal_reason, reader_ids, answers_id)
    select e.person_id, e.category, l.to_agency_id, l.to_agency_id, 'answer', e.purpose, e.title, p_words, e.goal_id, e.no_goal_reason,
           case when e.reader_ids is not null then e.reader_ids || e.agency_id end, e.id
      from care.info_exchange e where e.id = l.exchange_id;
  elsif l.review_id is not null then
    insert into care.plan_satisfaction (person_id, category, agency_id, written_by, review_id, party_id, score, words, how)
    values (l.person_id, l.category, l.to_agency_id, l.to_agency_id, l.review_id, l.to_agency_id, p_score, p_words, 'link');
  else
    done := set_config('homeward.by_link', sealed.signed('link|' || l.to_agency_id), true);
    update care.service_referral set state = 'acknowledged', acknowledged_at = guard.now() where id = l.referral_id;
    insert into care.referral_step (referral_id, person_id, category, agency_id, written_by, state, words)
    values (l.referral_id, l.person_id, l.category, l.to_agency_id, l.to_agency_id, 'acknowledged', p_words);
    done := set_config('homeward.by_link', '', true);
  end if;
  return true;
end $$;
revoke all on function guard.open_link(bytea), guard.use_link(bytea, text, int) from public;
grant execute on function guard.open_link(bytea), guard.use_link(bytea, text, int) to homeward_app;

/* As before (0335), and for whom a link acts: they answer for themselves as well. */
create or replace function sealed.referral_is_theirs() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare t timestamptz := guard.now(); outside boolean := new.to_agency_id is null; acting uuid := coalesce(guard.agency(), sealed.acting_by_link());
begin
  if session_user <> 'homeward_app' then return new; end if;
  if new.state = 'sent' and old.state <> 'sent' and not outside and not exists (
    select from sealed.access a where a.person_id = new.person_id and a.party_id = new.to_agency_id and a.purpose = 'care' and a.basis = 'consent'
       and new.category = any (a.categories) and a.from_at <= t and a.to_at > t
       and not exists (select from care.exclusion x where x.person_id = new.person_id and x.excluded_party_id = new.to_agency_id and x.from_at <= t and x.to_at > t)) then
    raise exception 'consent_does_not_cover_this' using errcode = '23514', constraint = 'consent_does_not_cover_this';
  end if;
  if not outside and new.to_agency_id is distinct from acting and (
       (new.state <> old.state and (new.state in ('acknowledged', 'waitlisted', 'declined') or (new.state = 'accepted' and old.state in ('acknowledged', 'waitlisted'))))
       or (new.visited_at is not null and new.visited_at is distinct from old.visited_at)) then
    raise exception 'answered_by_the_service' using errcode = '23514', constraint = 'answered_by_the_service';
  end if;
  return new;
end $$;
