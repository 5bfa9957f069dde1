-- People, who may know of whom: what of the tables of 0109 is read and written by whom.

call sealed.adopt('care.person', 'id');
call sealed.adopt('care.household', 'id', false);
call sealed.adopt('care.name_token', 'person_id', false);
call sealed.adopt('care.duplicate_check');
call sealed.adopt_content('care.relative', weighed => false);
call sealed.adopt_content('care.household_member');
call sealed.adopt_content('care.relationship');
call sealed.adopt_content('care.housing_stay');
call sealed.adopt_content('care.address', weighed => false);
call sealed.adopt_content('care.contact_preference', weighed => false);
call sealed.adopt_content('care.exclusion', weighed => false);
call sealed.adopt_content('care.vulnerability');
call sealed.adopt_content('care.person_link', weighed => false);

create policy not_deleted_in_its_source on care.housing_stay as restrictive for select to homeward_app, homeward_engine using (deleted_in_source_at is null);
create policy known_by_name on care.person for select to homeward_app
  using (id = (select guard.opened_person()) or exists (select from care.acquaintance a where a.person_id = person.id));
create policy taken_on_by_ones_agency on care.person for insert to homeward_app
  with check ((select guard.works_with_people()) and agency_id = (select guard.agency()) and written_by = (select guard.party()));
create policy corrected_when_opened on care.person for update to homeward_app
  using (id = (select guard.opened_person()) and (select guard.opened_writer()) is not null);
create policy seen_by_its_agency on care.household for select to homeward_app
  using (agency_id = (select guard.agency()) or exists (select from care.household_member m where m.household_id = household.id));
create policy written_by_its_agency on care.household for insert to homeward_app
  with check ((select guard.works_with_people()) and agency_id = (select guard.agency()) and written_by = (select guard.party()));
create policy seen_by_its_agency on care.duplicate_check for select to homeward_app
  using (agency_id = (select guard.agency()) and (person_id is null or person_id <> all ((select guard.excluded_for_me())::uuid[])));
create policy written_as_oneself on care.duplicate_check for insert to homeward_app
  with check (agency_id = (select guard.agency()) and written_by = (select guard.party()));

grant select on care.duplicate_check to homeward_app;
grant insert (agency_id, written_by, candidates, decision, person_id, typed_given_name, typed_family_name, typed_born, typed_tokens) on care.duplicate_check to homeward_app;
grant select, insert on care.person, care.household, care.relative, care.household_member, care.relationship, care.housing_stay,
  care.address, care.contact_preference, care.exclusion, care.vulnerability, care.person_link to homeward_app;
grant update (given_name, family_name, preferred_name, other_names, born, born_estimated, preferred_language, interpreter_needed, communication_needs, about_me, pathway, deceased_on, name_withheld) on care.person to homeward_app;
grant update (name, relation, language, phone, involvement_wanted) on care.relative to homeward_app;
grant update (role, to_on) on care.household_member to homeward_app;
grant update (to_on) on care.relationship to homeward_app;
grant update (situation, tenure, lasting, at_risk, to_on, verified_by) on care.housing_stay to homeward_app;
grant update (to_on) on care.address to homeward_app;
grant update (ended_at) on care.contact_preference to homeward_app;
grant update (to_at, lifted_by) on care.exclusion to homeward_app;
grant update (to_on, review_on, looked_at, was_due_on) on care.vulnerability to homeward_app;
grant update (undone_at, undone_by) on care.person_link to homeward_app;
