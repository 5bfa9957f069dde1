-- What one row of a record builds on is of the same person, through whichever door a request comes. Absent and somebody else's answer alike.

/* @param pairs of a column and the table it refers to */
create function sealed.of_the_same_person() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare is_ jsonb := to_jsonb(new); theirs boolean;
begin
  if sealed.in_bulk() then return new; end if;
  for n in 0 .. tg_nargs / 2 - 1 loop
    continue when is_ ->> tg_argv[2 * n] is null;
    execute format('select exists (select from care.%I x where x.id = $1 and x.person_id = $2)', tg_argv[2 * n + 1])
      into theirs using (is_ ->> tg_argv[2 * n])::uuid, new.person_id;
    if not theirs then raise exception 'nothing of this person' using errcode = '23503'; end if;
  end loop;
  return new;
end $$;
create trigger of_the_same_person before insert on care.goal_source for each row execute function
  sealed.of_the_same_person('need_id', 'need', 'voice_id', 'voice', 'strength_id', 'strength', 'achievement_id', 'achievement', 'environment_id', 'environment_link');
create trigger of_the_same_person before insert on care.plan_comment for each row execute function sealed.of_the_same_person('goal_id', 'goal');
create trigger of_the_same_person before insert on care.voice for each row execute function sealed.of_the_same_person('assessment_id', 'assessment');
create trigger of_the_same_person before insert on care.environment_link for each row execute function sealed.of_the_same_person('assessment_id', 'assessment');
