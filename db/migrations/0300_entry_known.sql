-- Entry, across people: the inbox of an agency, and what is sent to it.

create policy not_deleted_in_its_source on care.support_period as restrictive for select to homeward_app, homeward_engine using (deleted_in_source_at is null);

-- lists across people: the inbox of an agency, and what is sent to it, as far as each person's consent reaches today
create policy inbox_of_its_agency on care.entry_request for select to homeward_app
  using (agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = entry_request.person_id));
create policy sent_to_my_agency on care.onward_referral for select to homeward_app
  using (to_agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = onward_referral.person_id and onward_referral.category = any (a.categories)));
create policy sent_by_my_agency on care.onward_referral for select to homeward_app
  using (agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = onward_referral.person_id));
create policy decided_by_my_agency on care.screening_decision for select to homeward_app
  using (agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = screening_decision.person_id));
create policy support_by_my_agency on care.support_period for select to homeward_app
  using (agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = support_period.person_id));

grant select, insert on care.entry_request, care.entry_attempt, care.information_given, care.screening_decision, care.alternative, care.barrier, care.onward_referral, care.support_period, care.check_in to homeward_app;
grant update (state, responded_at, responded_by, response_mode, response_summary, response_interpreter, withdrawn_words, closed_at, closed_how, closed_words, children_declared) on care.entry_request to homeward_app;
grant update (informed_at, informed_mode, no_alternative_exists) on care.screening_decision to homeward_app;
grant update (informed_at) on care.alternative to homeward_app;
grant update (removed_at) on care.barrier to homeward_app;
grant update (state, answered_at, answered_by, answer_reason, landed_at) on care.onward_referral to homeward_app;
grant update (state, interim_contact_id, next_check_in, closed_at, exit_reason, exit_situation, exit_lasting) on care.support_period to homeward_app;
grant update (done_at, mode, said) on care.check_in to homeward_app;
