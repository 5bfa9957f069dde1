-- Sign-in: what the sign-in library keeps, in a schema that only its own role can read; and our word on which session counts.

create schema auth;
comment on schema auth is 'Accounts, passkeys, sessions as the sign-in library keeps them. Only homeward_auth reads it; requests never do.';
grant usage on schema auth, guard to homeward_auth;

-- The library's tables are written as it wants them (its own compileMigrations), names included: it finds them by these.
create table auth."user" (
  id                 uuid primary key default gen_random_uuid(),
  name               text not null,
  email              text not null constraint sign_in_name_taken unique,
  "emailVerified"    boolean not null,
  image              text,
  "createdAt"        timestamptz not null default current_timestamp,
  "updatedAt"        timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean,
  party_id           uuid not null unique references care.party
);
comment on table auth."user" is 'One account of one party: a member of staff, a person or a relative. Nobody has one without an invitation.';
create table auth.session (
  id          uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token       text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId"    uuid not null references auth."user" on delete cascade,
  proof       text not null check (proof in ('password', 'two_steps', 'passkey', 'provider', 'demonstration')),
  live        boolean not null
);
comment on table auth.session is 'One device signed in. Not live: the password was right, but the second factor is still to be set up.';
comment on column auth.session.proof is 'How the account''s owner showed who they are.';
create index session_by_user on auth.session ("userId");
create table auth.account (
  id                      uuid primary key default gen_random_uuid(),
  "accountId"             text not null,
  "providerId"            text not null,
  "userId"                uuid not null references auth."user" on delete cascade,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope                   text,
  password                text,
  "createdAt"             timestamptz not null default current_timestamp,
  "updatedAt"             timestamptz not null
);
comment on table auth.account is 'A way in that is not a passkey: a password (its hash), or an agency''s sign-in provider.';
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id          uuid primary key default gen_random_uuid(),
  identifier  text not null,
  value       text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
comment on table auth.verification is 'Challenges that were given out and not yet answered.';
create index verification_by_identifier on auth.verification (identifier);
create table auth."twoFactor" (
  id                        uuid primary key default gen_random_uuid(),
  secret                    text not null,
  "backupCodes"             text not null,
  "userId"                  uuid not null references auth."user" on delete cascade,
  verified                  boolean,
  "failedVerificationCount" int,
  "lockedUntil"             timestamptz
);
comment on table auth."twoFactor" is 'The authenticator app of an account; its secret is encrypted with the server''s key.';
create index two_factor_by_user on auth."twoFactor" ("userId");
create table auth.passkey (
  id             uuid primary key default gen_random_uuid(),
  name           text,
  "publicKey"    text not null,
  "userId"       uuid not null references auth."user" on delete cascade,
  "credentialID" text not null unique,
  counter        int not null,
  "deviceType"   text not null,
  "backedUp"     boolean not null,
  transports     text,
  "createdAt"    timestamptz,
  aaguid         text
);
comment on table auth.passkey is 'A passkey: the public half; the private half never leaves its owner''s device.';
create index passkey_by_user on auth.passkey ("userId");
create table auth."rateLimit" (
  id            uuid primary key default gen_random_uuid(),
  key           text not null unique,
  count         int not null,
  "lastRequest" bigint not null
);
comment on table auth."rateLimit" is 'Requests by address, so that several servers count together.';

-- ---------- ours ----------
create table auth.tried (
  account  bytea primary key,
  failures int not null default 0,
  runs     int not null default 0,
  last_at  timestamptz not null default pg_catalog.now()
);
comment on table auth.tried is 'Failed tries by account (the hash of its sign-in name, so that an account that does not exist is locked alike).';
create table auth.used_step (
  user_id uuid primary key references auth."user" on delete cascade,
  step    bigint not null
);
comment on table auth.used_step is 'The newest half minute whose code an authenticator app has signed in with: no code counts twice (RFC 6238, 5.2).';

/**
 * Takes one try. Counted before the password is looked at, so that many at once are counted too.
 * Five in a quarter of an hour lock the account: for a quarter of an hour, and twice as long after every further five, sixteen hours at most.
 */
create function auth.take_try(p_account bytea) returns boolean language plpgsql volatile set search_path = pg_catalog as $$
declare t auth.tried;
begin
  insert into auth.tried (account) values (p_account) on conflict do nothing;
  select * into t from auth.tried where account = p_account for update;
  if t.failures >= 5 then
    if now() < t.last_at + interval '15 minutes' * 2 ^ least(t.runs, 6) then return false; end if;
    t.failures := 0; t.runs := t.runs + 1;
  elsif t.last_at < now() - interval '15 minutes' then t.failures := 0;
  end if;
  if t.last_at < now() - interval '2 days' then t.runs := 0; end if;
  update auth.tried set failures = t.failures + 1, runs = t.runs, last_at = now() where account = p_account;
  return true;
end $$;
/* The try was right, as far as it went: a second factor may still be owed, so earlier failures stay counted. */
create function auth.give_try_back(p_account bytea) returns void language sql volatile
  begin atomic update auth.tried set failures = greatest(failures - 1, 0) where account = p_account; end;
create function auth.forget_tries(p_account bytea) returns void language sql volatile
  begin atomic delete from auth.tried where account = p_account or last_at < pg_catalog.now() - interval '2 days'; end;

/* Whether this half minute's code had not been used before; from now on it has. */
create function auth.use_step(p_user uuid, p_step bigint) returns boolean language plpgsql volatile set search_path = pg_catalog as $$
begin
  insert into auth.used_step values (p_user, p_step) on conflict (user_id) do update set step = excluded.step where used_step.step < excluded.step;
  return found;
end $$;

/* The session authority is sealed.session; it follows the library's table in the same transaction, and a session once revoked stays so. */
create function sealed.mirror_session() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare party uuid;
begin
  if tg_op <> 'INSERT' then
    update sealed.session set revoked_at = now() where token_hash = sha256(old.token::bytea) and revoked_at is null
       and (tg_op = 'DELETE' or old.token is distinct from new.token or not new.live);
  end if;
  if tg_op <> 'DELETE' and new.live then
    select party_id into party from auth."user" where id = new."userId";
    delete from sealed.session where party_id = party and expires_at < now() - interval '30 days';
    insert into sealed.session (token_hash, party_id, expires_at) values (sha256(new.token::bytea), party, new."expiresAt")
      on conflict (token_hash) do update set expires_at = excluded.expires_at;
  end if;
  return null;
end $$;
create trigger authority_follows after insert or update or delete on auth.session for each row execute function sealed.mirror_session();

create function sealed.end_sessions(p_party uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  delete from auth.session s using auth."user" u where u.id = s."userId" and u.party_id = p_party;
  update sealed.session set revoked_at = now() where party_id = p_party and revoked_at is null;
end $$;

/* What sign-in must know of a party: what it is, whether it may enter, for which agency. */
create function guard.who_enters(p_party uuid) returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select jsonb_build_object('kind', p.kind, 'agency', s.agency_id, 'login', s.login, 'name', coalesce(s.name, r.name, x.preferred_name, x.given_name),
            'may_enter', p.kind <> 'agency' and coalesce(s.active, true))
    from care.party p left join care.staff s on s.id = p.id left join care.relative r on r.id = p.id left join care.person x on x.id = p.id where p.id = p_party);
end $$;

grant select, insert, update, delete on all tables in schema auth to homeward_auth;
grant execute on function auth.take_try(bytea), auth.give_try_back(bytea), auth.forget_tries(bytea), auth.use_step(uuid, bigint), guard.who_enters(uuid), guard.now() to homeward_auth;
