-- The database roles. Knows no tables. Run by the administrator's connection before every migration; may be run again.
-- homeward_owner  owns everything and cannot log in; the few definer functions run as it.
-- homeward_app    the server's requests. homeward_engine: the standards engine. homeward_auth: only the schema auth.
-- None is a superuser and none bypasses row-level security.
do $$
declare wanted text;
begin
  foreach wanted in array array['homeward_owner', 'homeward_app', 'homeward_engine', 'homeward_auth'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nosuperuser nobypassrls nocreatedb nocreaterole', wanted);
      exception when duplicate_object or unique_violation then null; -- another database of this cluster was faster
      end;
    end if;
  end loop;
  -- A statement of a request is prepared once for each connection and planned once: with its policies it takes longer to plan than to run.
  foreach wanted in array array['homeward_app', 'homeward_engine'] loop
    execute format('alter role %I set plan_cache_mode = force_generic_plan', wanted);
    execute format('alter role %I set jit = off', wanted);
  end loop;
  execute format('grant homeward_owner to %I', current_user);
  execute format('grant create, connect, temporary on database %I to homeward_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to homeward_app, homeward_engine, homeward_auth', current_database());
  revoke all on schema public from public;
end $$;
