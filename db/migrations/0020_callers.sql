-- Who asks: parties, sessions, and the caller's context, which the database signs and checks itself (security.md, D4).

create type care.party_kind as enum ('agency', 'staff', 'person', 'relative');
create type care.role as enum (
  'intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor', 'designated_person',
  'agency_admin', 'network_admin', 'evaluator');

create table care.party (
  id    uuid primary key default gen_random_uuid(),
  kind  care.party_kind not null,
  reads text check (reads in ('en', 'zh'))
);
comment on column care.party.reads is 'The language these pages are read in, as they chose themselves; null: nobody has chosen. What a person speaks is kept with the person.';
comment on table care.party is 'Whoever can be asked, agree or be responsible: an agency, a member of staff, a person, a relative or carer. Its kind shares its id.';

create table sealed.secret (
  one  boolean primary key default true check (one),
  ipad bytea not null,
  opad bytea not null
);
comment on table sealed.secret is 'Pads of the key with which contexts are signed (HMAC-SHA256). Never leaves the database.';
do $$
declare k bytea := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'); i bytea := ''; o bytea := ''; b int;
begin
  for n in 0..63 loop
    b := case when n < length(k) then get_byte(k, n) else 0 end;
    i := i || set_byte('\x00'::bytea, 0, b # 54); o := o || set_byte('\x00'::bytea, 0, b # 92);
  end loop;
  insert into sealed.secret values (true, i, o);
end $$;

create table sealed.session (
  token_hash bytea primary key,
  party_id   uuid not null references care.party,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table sealed.session is 'Sessions by the hash of their token; mirrored from the sign-in library by trigger, in the same transaction.';
create index session_by_party on sealed.session (party_id);

create table sealed.answered (
  party_id   uuid not null,
  key        uuid not null,
  asked      bytea not null,
  status     int not null,
  answer     jsonb,
  at         timestamptz not null default clock_timestamp(),
  primary key (party_id, key)
);
comment on table sealed.answered is 'What was answered to a write, by its idempotency key: a request sent twice is done once.';

-- plpgsql on purpose: SQL functions are planned anew at every call site (measured, security.md). And a value is set by an assignment, not by a
-- statement: that needs no plan to be started. Every request comes through here.
/* Signs a context, and binds it to this transaction of this connection, so that it is worthless anywhere else. Only the owner's functions may call it. */
create function sealed.signed(message text) returns text language plpgsql stable as $$
declare i bytea; o bytea; m text := message || '|' || pg_backend_pid() || '/' || (date_part('epoch', transaction_timestamp()) * 1000000)::bigint;
begin
  select ipad, opad into i, o from sealed.secret;
  return encode(sha256(o || sha256(i || m::bytea)), 'base64') || '|' || m;
end $$;

/* {signature, party, kind, agency, roles, content, parties, stamp}, only if genuine and made in this very transaction. Asked by every policy of
   every table, so it is one function of its own that calls no other; only the owner's functions may call it, with their rights and search path. */
create function sealed.context() returns text[] language plpgsql stable as $$
declare c text := current_setting('homeward.caller', true); a text[]; i bytea; o bytea;
begin
  if c is null or c = '' then return null; end if;
  a := string_to_array(c, '|');
  select s.ipad, s.opad into i, o from sealed.secret s;
  if a[8] is distinct from pg_backend_pid() || '/' || (date_part('epoch', transaction_timestamp()) * 1000000)::bigint
     or a[1] is distinct from encode(sha256(o || sha256(i || substr(c, length(a[1]) + 2)::bytea)), 'base64') then return null; end if;
  return a;
end $$;

create function guard.party()   returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (sealed.context())[2]::uuid; end $$;
create function guard.kind()    returns care.party_kind language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (sealed.context())[3]::care.party_kind; end $$;
create function guard.agency()  returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$ begin return nullif((sealed.context())[4], '')::uuid; end $$;
create function guard.roles()   returns care.role[] language plpgsql stable security definer set search_path = pg_catalog as $$ begin return string_to_array((sealed.context())[5], ',')::care.role[]; end $$;
create function guard.parties() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$ begin return string_to_array((sealed.context())[7], ',')::uuid[]; end $$;
create function guard.holds(role care.role) returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$ begin return coalesce(role = any (string_to_array((sealed.context())[5], ',')::care.role[]), false); end $$;
/* Staff whose role works with people's content; administrators and evaluators do not (roles.md). */
create function guard.works_with_people() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$ declare a text[] := sealed.context(); begin return coalesce(a[6] = '1' and a[3] = 'staff', false); end $$;
/* Whether lists may show more than a name: administrators and evaluators read nobody's content, even where somebody named them. */
create function guard.reads_content() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$ begin return coalesce((sealed.context())[6] = '1', false); end $$;

create function sealed.works_with_people(held care.role[]) returns boolean language sql immutable
  return held && array['intake','coordinator','support_worker','partner_worker','advocate','supervisor']::care.role[];

create function sealed.begin_as(p_party uuid) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog as $$
declare who record; parties text; content boolean; name_ text; language_ text; done text;
begin
  select t.id, t.kind, t.reads, s.agency_id, coalesce(s.roles, '{}') as roles, s.name, s.language, s.active into who
    from care.party t left join care.staff s on s.id = t.id where t.id = p_party;
  if who.kind = 'staff' then
    if not coalesce(who.active, false) then return null; end if;
    content := sealed.works_with_people(who.roles);
    parties := who.id || case when content then ',' || who.agency_id else '' end; -- an administrator does not share the agency's eyes
    name_ := who.name; language_ := who.language;
  elsif who.kind = 'person' then
    select coalesce(preferred_name, given_name), preferred_language into name_, language_ from care.person where id = p_party;
    parties := p_party; content := true;
  elsif who.kind = 'relative' then
    select r.name, r.language into name_, language_ from care.relative r where r.id = p_party;
    parties := p_party; content := true;
  else return null;
  end if;
  done := set_config('homeward.caller', sealed.signed(concat_ws('|', who.id, who.kind, coalesce(who.agency_id::text, ''), array_to_string(who.roles, ','), content::int, parties)), true);
  done := set_config('homeward.opened', '', true);
  return jsonb_build_object('id', who.id, 'kind', who.kind, 'name', name_, 'language', coalesce(who.reads, language_, 'en'), 'reads', who.reads, 'agency', who.agency_id,
    'roles', to_jsonb(who.roles), 'now', guard.now());
end $$;

create function guard.begin(token text) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog as $$
declare p uuid; done text;
begin
  done := set_config('homeward.caller', '', true) || set_config('homeward.opened', '', true);
  select party_id into p from sealed.session where token_hash = sha256(token::bytea) and expires_at > pg_catalog.now() and revoked_at is null;
  if not found then return null; end if;
  return sealed.begin_as(p);
end $$;
comment on function guard.begin(text) is 'Opens a request: who holds this session token, or null. Everything a policy compares comes from here, signed.';

/* Of two requests with one key at the same moment the second waits for the first, and hears its answer. */
create function guard.answered_before(p_key uuid, p_asked bytea) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog as $$
declare a sealed.answered;
begin
  perform pg_advisory_xact_lock(hashtextextended(guard.party() || ' ' || p_key, 0));
  select * into a from sealed.answered where party_id = guard.party() and key = p_key;
  if not found then return null; end if;
  return jsonb_build_object('same', a.asked = p_asked, 'status', a.status, 'answer', a.answer);
end $$;
create function guard.remember_answer(p_key uuid, p_asked bytea, p_status int, p_answer jsonb) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin insert into sealed.answered (party_id, key, asked, status, answer) values (guard.party(), p_key, p_asked, p_status, p_answer); end $$;

-- ---------- the opened person: pinned and signed by guard.open_person (0120) ----------
/* {signature, person, categories, custodian, writer, writer's agency, staff, self, stamp}, only if genuine and of this transaction. */
create function sealed.opened() returns text[] language plpgsql stable as $$
declare c text := current_setting('homeward.opened', true); a text[]; i bytea; o bytea;
begin
  if c is null or c = '' then return null; end if;
  a := string_to_array(c, '|');
  select s.ipad, s.opad into i, o from sealed.secret s;
  if a[9] is distinct from pg_backend_pid() || '/' || (date_part('epoch', transaction_timestamp()) * 1000000)::bigint
     or a[1] is distinct from encode(sha256(o || sha256(i || substr(c, length(a[1]) + 2)::bytea)), 'base64') then return null; end if;
  return a;
end $$;
create function guard.opened_person()        returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (sealed.opened())[2]::uuid; end $$;
create function guard.opened_categories()    returns care.category[] language plpgsql stable security definer set search_path = pg_catalog as $$ begin return string_to_array((sealed.opened())[3], ',')::care.category[]; end $$;
create function guard.opened_custodian()     returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$ begin return nullif((sealed.opened())[4], '')::uuid; end $$;
create function guard.opened_writer()        returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$ begin return nullif((sealed.opened())[5], '')::uuid; end $$;
create function guard.opened_writer_agency() returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$ begin return nullif((sealed.opened())[6], '')::uuid; end $$;
create function guard.opened_by_staff()      returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$ begin return coalesce((sealed.opened())[7] = '1', false); end $$;
create function guard.opened_by_self()       returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$ begin return coalesce((sealed.opened())[8] = '1', false); end $$;

grant execute on function guard.begin(text), guard.party(), guard.kind(), guard.agency(), guard.roles(), guard.parties(), guard.holds(care.role),
  guard.works_with_people(), guard.reads_content(), guard.answered_before(uuid, bytea), guard.remember_answer(uuid, bytea, int, jsonb) to homeward_app;
grant execute on function guard.party() to homeward_engine;
