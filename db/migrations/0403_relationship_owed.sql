-- That somebody said their main worker does not suit them stays between them and the supervisor: so does what is owed for it. It is of no agency, so
-- that no list of a team, no line and no count of an agency tells it.
create policy between_the_person_and_the_supervisor on care.obligation as restrictive for select to homeward_app
  using (standard <> 'PRI-03' or split_part(subject, ':', 2) <> 'repair' or person_id = (select guard.party()) or owed_by = (select guard.party()));
create policy mended_by_the_supervisor on care.obligation for select to homeward_app
  using (standard = 'PRI-03' and split_part(subject, ':', 2) = 'repair' and owed_by = (select guard.party()) and (select guard.holds('supervisor'))
    and person_id <> all ((select guard.excluded_for_me())::uuid[])
    and exists (select from care.acquaintance a where a.person_id = obligation.person_id and a.party_id = (select guard.agency()) and a.from_at <= guard.now() and a.to_at > guard.now()));
