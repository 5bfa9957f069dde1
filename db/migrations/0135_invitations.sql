-- Invitations: the only way to an account. And the end of one: staff who leave are signed out everywhere at once.

create table care.invitation (
  id           uuid primary key default gen_random_uuid(),
  party_id     uuid not null references care.party,
  agency_id    uuid references care.agency,
  invited_by   uuid references care.party,
  secret_hash  text not null unique,
  at           timestamptz not null default guard.now(),
  expires_at   timestamptz not null,
  used_at      timestamptz,
  withdrawn_at timestamptz,
  version      int not null default 1,
  constraint invitation_longer_than_a_month check (expires_at <= at + interval '31 days')
);
comment on table care.invitation is 'One link, shown once, by which one party opens an account or opens it anew. Only the hash of its secret is kept.';
create index invitations_of_party on care.invitation (party_id);
call sealed.adopt('care.invitation', 'none', false);

create policy invited_by_the_administrator on care.invitation for insert to homeward_app with check (
  invited_by = (select guard.party()) and agency_id is not distinct from (select guard.agency())
  and exists (select from care.staff s where s.id = party_id and (
        (select guard.holds('network_admin'))
     or ((select guard.holds('agency_admin')) and s.agency_id = (select guard.agency()) and not 'network_admin' = any (s.roles)))));
create policy invited_by_their_worker on care.invitation for insert to homeward_app with check (
  invited_by = (select guard.party()) and agency_id is not distinct from (select guard.agency())
  and (select guard.opened_writer()) = (select guard.party()) and (select guard.opened_by_staff())
  -- a new way in ends the old one, so it is for the agency the person came to, not for every agency they let in
  and exists (select from care.involvement i where i.person_id = (select guard.opened_person()) and i.party_id = (select guard.agency()) and i.serving
                 and i.from_at <= (select guard.now()) and i.to_at > (select guard.now()))
  and (party_id = (select guard.opened_person()) or exists (select from care.relative r where r.id = party_id and r.person_id = (select guard.opened_person()))));
create policy seen_by_who_invited on care.invitation for select to homeward_app using (invited_by = (select guard.party()));
create policy seen_by_the_administrator on care.invitation for select to homeward_app using (
  exists (select from care.staff s where s.id = party_id and (
        (select guard.holds('network_admin')) or ((select guard.holds('agency_admin')) and s.agency_id = (select guard.agency())))));
create policy withdrawn_by_who_invited on care.invitation for update to homeward_app using (invited_by = (select guard.party()));
create policy withdrawn_by_the_administrator on care.invitation for update to homeward_app using (
  exists (select from care.staff s where s.id = party_id and (
        (select guard.holds('network_admin'))
     or ((select guard.holds('agency_admin')) and s.agency_id = (select guard.agency()) and not 'network_admin' = any (s.roles)))));
grant select (id, party_id, agency_id, invited_by, at, expires_at, used_at, withdrawn_at),
  insert (party_id, agency_id, invited_by, secret_hash, expires_at), update (withdrawn_at) on care.invitation to homeward_app;

/* Whom this secret invites; null when it is unknown, used, withdrawn or too old: alike, so that nothing can be learned by trying. */
create function guard.invited(p_secret bytea) returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select guard.who_enters(i.party_id) || jsonb_build_object('id', i.party_id, 'agency_name', a.name, 'expires_at', i.expires_at)
    from care.invitation i left join care.agency a on a.id = i.agency_id
   where i.secret_hash = encode(sha256(p_secret), 'hex') and i.used_at is null and i.withdrawn_at is null and i.expires_at > guard.now()
     and (guard.who_enters(i.party_id) ->> 'may_enter')::boolean);
end $$;

/**
 * Uses an invitation: opens the account, or opens it anew for somebody who lost their way in; whatever opened it before no longer does.
 * Returns the account's id, or null when the invitation does not hold.
 */
create function guard.accept_invitation(p_secret bytea, p_email text, p_password text) returns uuid language plpgsql volatile security definer set search_path = pg_catalog as $$
declare who jsonb := guard.invited(p_secret); party uuid; account uuid;
begin
  update care.invitation set used_at = guard.now() where secret_hash = encode(sha256(p_secret), 'hex') and used_at is null and who is not null returning party_id into party;
  if party is null then return null; end if;
  update care.invitation set withdrawn_at = guard.now() where party_id = party and used_at is null and withdrawn_at is null;
  perform sealed.end_sessions(party);
  delete from auth."user" where party_id = party;
  insert into auth."user" (name, email, "emailVerified", party_id) values (coalesce(who ->> 'name', '-'), p_email, false, party) returning id into account;
  if p_password is not null then
    insert into auth.account ("accountId", "providerId", "userId", password, "updatedAt") values (account, 'credential', account, p_password, now());
  end if;
  return account;
end $$;

/* An agency's sign-in provider says that this is its worker: uses their invitation. Null when nobody of that agency was invited under this name. */
create function guard.vouched(p_login text, p_agency uuid) returns uuid language plpgsql volatile security definer set search_path = pg_catalog as $$
declare party uuid;
begin
  select s.id into party from care.staff s where s.login = p_login and s.agency_id = p_agency and s.active;
  update care.invitation set used_at = guard.now() where id = (
    select i.id from care.invitation i where i.party_id = party and i.used_at is null and i.withdrawn_at is null and i.expires_at > guard.now() order by i.at desc limit 1 for update);
  return case when found then party end;
end $$;

create function sealed.staff_left() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform sealed.end_sessions(new.id);
  update care.invitation set withdrawn_at = guard.now() where party_id = new.id and used_at is null and withdrawn_at is null; -- nor does it open again when they come back
  return null;
end $$;
create trigger signed_out_when_leaving after update of active on care.staff for each row when (old.active and not new.active) execute function sealed.staff_left();

/* Demonstration and test mode: who may be chosen at the door. Own: has a way in of their own, so this is somebody real. */
create function guard.at_the_door() returns table (id uuid, name text, kind text, agency text, roles text[], own boolean) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query
    select p.id, guard.who_enters(p.id) ->> 'name', p.kind::text, a.name, coalesce(s.roles::text[], '{}'),
           exists (select from auth.account c where c."userId" = u.id) or exists (select from auth.passkey k where k."userId" = u.id)
      from care.party p left join auth."user" u on u.party_id = p.id left join care.staff s on s.id = p.id left join care.agency a on a.id = s.agency_id
     where case p.kind when 'staff' then s.active when 'agency' then false else u.id is not null end
     order by a.name nulls last, 2;
end $$;
/* Demonstration and test mode: the account of this party, opened if there is none. */
create function guard.account_at_the_door(p_party uuid) returns uuid language plpgsql volatile security definer set search_path = pg_catalog as $$
declare account uuid; who jsonb := guard.who_enters(p_party);
begin
  if who is null or not (who ->> 'may_enter')::boolean then return null; end if;
  select u.id into account from auth."user" u where u.party_id = p_party;
  if account is null then
    insert into auth."user" (name, email, "emailVerified", party_id) values (coalesce(who ->> 'name', '-'), p_party || '@demonstration.invalid', false, p_party) returning auth."user".id into account;
  end if;
  return account;
end $$;
grant execute on function guard.invited(bytea), guard.accept_invitation(bytea, text, text), guard.vouched(text, uuid), guard.at_the_door(), guard.account_at_the_door(uuid) to homeward_auth;
