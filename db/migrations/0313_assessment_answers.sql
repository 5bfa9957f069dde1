-- How often assessments that were offered were declined, worker by worker: a no is the person's, but noes that gather around one worker ask for a look.

/* Counts alone, of the caller's own agency, for its supervisors; without anybody who excluded them. */
create function guard.assessment_answers() returns table (staff_id uuid, name text, answered int, declined int)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare mine uuid := guard.agency(); hidden uuid[] := guard.excluded_for_me();
begin
  if mine is null or not guard.holds('supervisor') then raise exception 'not yours to count' using errcode = '42501'; end if;
  return query
  select s.id, s.name, count(*)::int, (count(*) filter (where o.response = 'declined'))::int
    from care.participation_offer o join care.staff s on s.id = o.written_by
   where o.agency_id = mine and o.subject in ('assessment', 'reassessment') and o.response is not null and o.person_id <> all (hidden)
     and o.offered_at > guard.now() - interval '1 year'
   group by s.id, s.name order by s.name;
end $$;
grant execute on function guard.assessment_answers() to homeward_app;
