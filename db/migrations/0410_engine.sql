-- The standards engine's doors: who must be weighed again, a record out, what follows from it in, and counts without names.

-- ---------- who must be weighed again besides the person who changed ----------
/* A child's assessment, plan and place in the household count in the standards of the adults they live with. */
create function sealed.weigh_the_household() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare changed uuid := to_jsonb(new) ->> case tg_table_name when 'person' then 'id' else 'person_id' end;
begin
  if sealed.in_bulk() then return null; end if;
  perform sealed.list(h.id, 'children') from (
    select o.person_id as id from care.household_member m join care.household_member o on o.household_id = m.household_id and o.to_on is null
     where m.person_id = changed and o.person_id <> changed
    union select changed where tg_table_name = 'household_member' order by 1) h; -- whoever comes or goes also has others around them than before
  return null;
end $$;
create trigger weighs_the_household after insert or update on care.household_member for each row execute function sealed.weigh_the_household();
create trigger weighs_the_household after update of born on care.person for each row execute function sealed.weigh_the_household();
create trigger weighs_the_household after insert or update on care.assessment for each row when (new.kind = 'child') execute function sealed.weigh_the_household();
create trigger weighs_the_household after insert or update on care.plan for each row when (new.kind = 'child') execute function sealed.weigh_the_household();

/* A visit at home counts beside what else is weighed of a contact. */
create function sealed.weigh_home_visit() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.in_bulk() then perform sealed.list(new.person_id, 'home_visit'); end if;
  return null;
end $$;
create trigger weighs_home_visit after insert or update on care.note for each row when (new.place = 'home') execute function sealed.weigh_home_visit();

/* A contact noted for a goal is something done for it. */
create function sealed.weigh_goal_note() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.in_bulk() then perform sealed.list(new.person_id, 'goal_note'); end if;
  return null;
end $$;
create trigger weighs_goal_note after insert or update on care.note for each row when (new.goal_id is not null) execute function sealed.weigh_goal_note();

/* A parameter counts in everybody's obligations: all are worked out anew, in the background. */
create function sealed.weigh_everybody() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into sealed.stale (person_id) select person_id from care.standing order by 1
    on conflict (person_id, part) do update set since = excluded.since where false;
  return null;
end $$;
/* So does a new core of the information pack: whoever holds an older one is owed it. */
create trigger weighs_everybody after insert on care.pack_core for each statement execute function sealed.weigh_everybody();
/* And how an agency works with families: whoever is coordinated by it is owed that it is asked, or no longer. */
create trigger weighs_everybody after update of family_approach on care.agency for each row when (old.family_approach <> new.family_approach)
  execute function sealed.weigh_everybody();
create trigger weighs_everybody after insert on care.parameter for each statement execute function sealed.weigh_everybody();

-- ---------- the engine's two doors: what it asks of a person's record out, what follows from it in ----------
/* One part of a person's record. A statement of its own for each, planned once: nothing is read but what was asked for. */
create function guard.part(p uuid, part text) returns json language plpgsql stable set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
  case part
    when 'person' then return (select row_to_json(r) from care.person r where r.id = p);
    when 'children' then return (select coalesce(json_agg(json_build_object('id', c.id, 'born', c.born, 'joined_on', o.from_on,
        'assessed_at', (select min(a.completed_at) from care.assessment a where a.person_id = c.id and a.kind = 'child'),
        'plan_active_at', (select min(l.activated_at) from care.plan l where l.person_id = c.id and l.kind = 'child')) order by c.id), '[]')
      from care.household_member m
      join care.household_member o on o.household_id = m.household_id and o.person_id <> p and o.to_on is null and o.role = 'child'
      join care.person c on c.id = o.person_id
     where m.person_id = p and m.to_on is null and m.role <> 'child');
    when 'home_visit' then return (select coalesce(json_agg(json_build_object('id', n.id, 'agency_id', n.agency_id, 'happened_at', n.happened_at) order by n.id), '[]')
      from care.note n where n.person_id = p and n.place = 'home' and n.mode = 'in_person' and n.deleted_in_source_at is null);
    -- what is withheld from the person is left out: when it was would follow from what is owed
    when 'goal_note' then return (select coalesce(json_agg(json_build_object('id', n.id, 'goal_id', n.goal_id, 'category', n.category, 'happened_at', n.happened_at) order by n.id), '[]')
      from care.note n where n.person_id = p and n.goal_id is not null and not n.withheld_from_person and n.deleted_in_source_at is null);
    -- the ground is looked up in the ledger itself, whatever the share log says of it
    when 'given_out' then return (select coalesce(json_agg(json_build_object('id', r.id, 'exchange_id', r.exchange_id, 'at', r.at, 'covered', r.basis <> 'consent' or exists (
        select from care.consent_event c where c.id = r.consent_id and c.person_id = p and c.decision = 'given' and r.category = any (c.categories)
           and c.from_at <= r.at and c.to_at > r.at and (c.scope <> 'party' or c.party_id in (r.party_id, r.agency_id))
           and not exists (select from care.consent_event w where w.person_id = p and w.seq > c.seq and w.scope = c.scope and w.party_id is not distinct from c.party_id
             and w.purpose = c.purpose and r.category = any (w.categories) and w.decision <> 'given' and w.from_at <= r.at and w.to_at > r.at))) order by r.id), '[]')
      from care.info_receipt r where r.person_id = p);
    when 'cores' then return (select coalesce(json_agg(json_build_object('n', c.n, 'published_at', c.published_at) order by c.n), '[]') from care.pack_core c);
    when 'approaches' then return (select coalesce(json_agg(json_build_object('id', g.id, 'family_approach', g.family_approach) order by g.id), '[]') from care.agency g);
    when 'entry_request' then return (select coalesce(json_agg(r order by r.id), '[]') from care.entry_request r where r.person_id = p);
    when 'entry_attempt' then return (select coalesce(json_agg(r order by r.id), '[]') from care.entry_attempt r where r.person_id = p);
    when 'information_given' then return (select coalesce(json_agg(r order by r.id), '[]') from care.information_given r where r.person_id = p);
    when 'screening_decision' then return (select coalesce(json_agg(r order by r.id), '[]') from care.screening_decision r where r.person_id = p);
    when 'alternative' then return (select coalesce(json_agg(r order by r.id), '[]') from care.alternative r where r.person_id = p);
    when 'barrier' then return (select coalesce(json_agg(r order by r.id), '[]') from care.barrier r where r.person_id = p);
    when 'onward_referral' then return (select coalesce(json_agg(r order by r.id), '[]') from care.onward_referral r where r.person_id = p);
    when 'support_period' then return (select coalesce(json_agg(r order by r.id), '[]') from care.support_period r where r.person_id = p);
    when 'check_in' then return (select coalesce(json_agg(r order by r.id), '[]') from care.check_in r where r.person_id = p);
    when 'household_member' then return (select coalesce(json_agg(r order by r.id), '[]') from care.household_member r where r.person_id = p);
    when 'relationship' then return (select coalesce(json_agg(r order by r.id), '[]') from care.relationship r where r.person_id = p);
    when 'housing_stay' then return (select coalesce(json_agg(r order by r.id), '[]') from care.housing_stay r where r.person_id = p);
    when 'vulnerability' then return (select coalesce(json_agg(r order by r.id), '[]') from care.vulnerability r where r.person_id = p);
    when 'statutory_responsibility' then return (select coalesce(json_agg(r order by r.id), '[]') from care.statutory_responsibility r where r.person_id = p);
    when 'about_me' then return (select coalesce(json_agg(r order by r.id), '[]') from care.about_me r where r.person_id = p);
    when 'about_me_reading' then return (select coalesce(json_agg(r order by r.id), '[]') from care.about_me_reading r where r.person_id = p);
    when 'life_part' then return (select coalesce(json_agg(r order by r.id), '[]') from care.life_part r where r.person_id = p);
    when 'duplicate_check' then return (select coalesce(json_agg(r order by r.id), '[]') from care.duplicate_check r where r.person_id = p);
    when 'likely_duplicate' then return (select coalesce(json_agg(r order by r.id), '[]') from care.likely_duplicate r where r.person_id = p);
    when 'participation_offer' then return (select coalesce(json_agg(r order by r.id), '[]') from care.participation_offer r where r.person_id = p);
    when 'assessment' then return (select coalesce(json_agg(r order by r.id), '[]') from care.assessment r where r.person_id = p);
    when 'assessment_domain' then return (select coalesce(json_agg(r order by r.id), '[]') from care.assessment_domain r where r.person_id = p);
    when 'strength' then return (select coalesce(json_agg(r order by r.id), '[]') from care.strength r where r.person_id = p);
    when 'achievement' then return (select coalesce(json_agg(r order by r.id), '[]') from care.achievement r where r.person_id = p);
    when 'need' then return (select coalesce(json_agg(r order by r.id), '[]') from care.need r where r.person_id = p);
    when 'voice' then return (select coalesce(json_agg(r order by r.id), '[]') from care.voice r where r.person_id = p);
    when 'risk_date' then return (select coalesce(json_agg(r order by r.id), '[]') from care.risk_date r where r.person_id = p);
    when 'assessment_agreement' then return (select coalesce(json_agg(r order by r.id), '[]') from care.assessment_agreement r where r.person_id = p);
    when 'assessment_session' then return (select coalesce(json_agg(r order by r.id), '[]') from care.assessment_session r where r.person_id = p);
    when 'contribution_request' then return (select coalesce(json_agg(r order by r.id), '[]') from care.contribution_request r where r.person_id = p);
    when 'assessment_contribution' then return (select coalesce(json_agg(r order by r.id), '[]') from care.assessment_contribution r where r.person_id = p);
    when 'environment_link' then return (select coalesce(json_agg(r order by r.id), '[]') from care.environment_link r where r.person_id = p);
    when 'environment_look' then return (select coalesce(json_agg(r order by r.id), '[]') from care.environment_look r where r.person_id = p);
    when 'strength_growth' then return (select coalesce(json_agg(r order by r.id), '[]') from care.strength_growth r where r.person_id = p);
    when 'plan' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan r where r.person_id = p);
    when 'plan_version' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_version r where r.person_id = p);
    when 'plan_agreement' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_agreement r where r.person_id = p);
    when 'plan_change_request' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_change_request r where r.person_id = p);
    when 'level_decision' then return (select coalesce(json_agg(r order by r.id), '[]') from care.level_decision r where r.person_id = p);
    when 'crisis_plan' then return (select coalesce(json_agg(r order by r.id), '[]') from care.crisis_plan r where r.person_id = p);
    when 'plan_section' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_section r where r.person_id = p);
    when 'plan_copy' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_copy r where r.person_id = p);
    when 'plan_understanding' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_understanding r where r.person_id = p);
    when 'quality_exception' then return (select coalesce(json_agg(r order by r.id), '[]') from care.quality_exception r where r.person_id = p);
    when 'priority_order' then return (select coalesce(json_agg(r order by r.id), '[]') from care.priority_order r where r.person_id = p);
    when 'safety_first' then return (select coalesce(json_agg(r order by r.id), '[]') from care.safety_first r where r.person_id = p);
    when 'goal' then return (select coalesce(json_agg(r order by r.id), '[]') from care.goal r where r.person_id = p);
    when 'goal_source' then return (select coalesce(json_agg(r order by r.id), '[]') from care.goal_source r where r.person_id = p);
    when 'need_disposition' then return (select coalesce(json_agg(r order by r.id), '[]') from care.need_disposition r where r.person_id = p);
    when 'action' then return (select coalesce(json_agg(r order by r.id), '[]') from care.action r where r.person_id = p);
    when 'appointment' then return (select coalesce(json_agg(r order by r.id), '[]') from care.appointment r where r.person_id = p);
    when 'action_answer' then return (select coalesce(json_agg(r order by r.id), '[]') from care.action_answer r where r.person_id = p);
    when 'wish_not_now' then return (select coalesce(json_agg(r order by r.id), '[]') from care.wish_not_now r where r.person_id = p);
    when 'contribution' then return (select coalesce(json_agg(r order by r.id), '[]') from care.contribution r where r.person_id = p);
    when 'goal_partner' then return (select coalesce(json_agg(r order by r.id), '[]') from care.goal_partner r where r.person_id = p);
    when 'support_given' then return (select coalesce(json_agg(r order by r.id), '[]') from care.support_given r where r.person_id = p);
    when 'goal_rung' then return (select coalesce(json_agg(r order by r.id), '[]') from care.goal_rung r where r.person_id = p);
    when 'discussion' then return (select coalesce(json_agg(r order by r.id), '[]') from care.discussion r where r.person_id = p);
    when 'carer_exchange' then return (select coalesce(json_agg(r order by r.id), '[]') from care.carer_exchange r where r.person_id = p);
    when 'family_question' then return (select coalesce(json_agg(r order by r.id), '[]') from care.family_question r where r.person_id = p);
    when 'family_information' then return (select coalesce(json_agg(r order by r.id), '[]') from care.family_information r where r.person_id = p);
    when 'legal_issue' then return (select coalesce(json_agg(r order by r.id), '[]') from care.legal_issue r where r.person_id = p);
    when 'carer_support' then return (select coalesce(json_agg(r order by r.id), '[]') from care.carer_support r where r.person_id = p);
    when 'guardian_order_after' then return (select coalesce(json_agg(r order by r.id), '[]') from care.guardian_order_after r where r.person_id = p);
    when 'decision' then return (select coalesce(json_agg(r order by r.id), '[]') from care.decision r where r.person_id = p);
    when 'guardian_order' then return (select coalesce(json_agg(r order by r.id), '[]') from care.guardian_order r where r.person_id = p);
    when 'family_wish' then return (select coalesce(json_agg(r order by r.id), '[]') from care.family_wish r where r.person_id = p);
    when 'relative_safety' then return (select coalesce(json_agg(r order by r.id), '[]') from care.relative_safety r where r.person_id = p);
    when 'family_offer' then return (select coalesce(json_agg(r order by r.id), '[]') from care.family_offer r where r.person_id = p);
    when 'family_contact' then return (select coalesce(json_agg(r order by r.id), '[]') from care.family_contact r where r.person_id = p);
    when 'exclusion' then return (select coalesce(json_agg(r order by r.id), '[]') from care.exclusion r where r.person_id = p);
    when 'involvement_choice' then return (select coalesce(json_agg(r order by r.id), '[]') from care.involvement_choice r where r.person_id = p);
    when 'quality_of_life' then return (select coalesce(json_agg(r order by r.id), '[]') from care.quality_of_life r where r.person_id = p);
    when 'shortlisted' then return (select coalesce(json_agg(r order by r.id), '[]') from care.shortlisted r where r.person_id = p);
    when 'match_run' then return (select coalesce(json_agg(r order by r.id), '[]') from care.match_run r where r.person_id = p);
    when 'match_candidate' then return (select coalesce(json_agg(r order by r.id), '[]') from care.match_candidate r where r.person_id = p);
    when 'match_choice' then return (select coalesce(json_agg(r order by r.id), '[]') from care.match_choice r where r.person_id = p);
    when 'service_mix_reason' then return (select coalesce(json_agg(r order by r.id), '[]') from care.service_mix_reason r where r.person_id = p);
    -- what each service is that they were shown or sent to
    when 'services' then return (select coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'needs', l.needs) order by l.id), '[]') from care.service_listing l
      where l.id in (select c.listing_id from care.match_candidate c where c.person_id = p union select r.listing_id from care.service_referral r where r.person_id = p));
    when 'match_fit' then return (select coalesce(json_agg(r order by r.id), '[]') from care.match_fit r where r.person_id = p);
    when 'expected_change' then return (select coalesce(json_agg(r order by r.id), '[]') from care.expected_change r where r.person_id = p);
    when 'service_referral' then return (select coalesce(json_agg(r order by r.id), '[]') from care.service_referral r where r.person_id = p);
    when 'referral_step' then return (select coalesce(json_agg(r order by r.id), '[]') from care.referral_step r where r.person_id = p);
    when 'info_exchange' then return (select coalesce(json_agg(r order by r.id), '[]') from care.info_exchange r where r.person_id = p);
    when 'delivery_check' then return (select coalesce(json_agg(r order by r.id), '[]') from care.delivery_check r where r.person_id = p);
    when 'relative' then return (select coalesce(json_agg(r order by r.id), '[]') from care.relative r where r.person_id = p);
    when 'rights_issue' then return (select coalesce(json_agg(r order by r.id), '[]') from care.rights_issue r where r.person_id = p);
    when 'help_given' then return (select coalesce(json_agg(r order by r.id), '[]') from care.help_given r where r.person_id = p);
    when 'positive_feedback' then return (select coalesce(json_agg(r order by r.id), '[]') from care.positive_feedback r where r.person_id = p);
    when 'role_statement' then return (select coalesce(json_agg(r order by r.id), '[]') from care.role_statement r where r.person_id = p);
    when 'independence' then return (select coalesce(json_agg(r order by r.id), '[]') from care.independence r where r.person_id = p);
    when 'coordination_ack' then return (select coalesce(json_agg(r order by r.id), '[]') from care.coordination_ack r where r.person_id = p);
    when 'role_briefing' then return (select coalesce(json_agg(r order by r.id), '[]') from care.role_briefing r where r.person_id = p);
    when 'briefing_question' then return (select coalesce(json_agg(r order by r.id), '[]') from care.briefing_question r where r.person_id = p);
    when 'need_lead' then return (select coalesce(json_agg(r order by r.id), '[]') from care.need_lead r where r.person_id = p);
    when 'reach_fault' then return (select coalesce(json_agg(r order by r.id), '[]') from care.reach_fault r where r.person_id = p);
    when 'engagement_plan' then return (select coalesce(json_agg(r order by r.id), '[]') from care.engagement_plan r where r.person_id = p);
    when 'engagement_attempt' then return (select coalesce(json_agg(r order by r.id), '[]') from care.engagement_attempt r where r.person_id = p);
    when 'coordination_activity' then return (select coalesce(json_agg(r order by r.id), '[]') from care.coordination_activity r where r.person_id = p);
    when 'obtaining_step' then return (select coalesce(json_agg(r order by r.id), '[]') from care.obtaining_step r where r.person_id = p);
    when 'housing_application' then return (select coalesce(json_agg(r order by r.id), '[]') from care.housing_application r where r.person_id = p);
    when 'mix_choice' then return (select coalesce(json_agg(r order by r.id), '[]') from care.mix_choice r where r.person_id = p);
    when 'way_through' then return (select coalesce(json_agg(r order by r.id), '[]') from care.way_through r where r.person_id = p);
    when 'rent_share' then return (select coalesce(json_agg(r order by r.id), '[]') from care.rent_share r where r.person_id = p);
    when 'primary_worker' then return (select coalesce(json_agg(r order by r.id), '[]') from care.primary_worker r where r.person_id = p);
    when 'alliance_rating' then return (select coalesce(json_agg(r order by r.id), '[]') from care.alliance_rating r where r.person_id = p);
    -- of each main worker, in stretches of ninety days: how many contacts their agency had with the person, and how many of them were theirs
    when 'continuity' then return (select coalesce(json_agg(json_build_object('turn_id', w.id, 'n', g.n, 'own', g.own, 'contacts', g.contacts, 'last_at', g.last_at) order by w.id, g.n), '[]')
      from care.primary_worker w cross join lateral (
        select floor(extract(epoch from c.happened_at - w.from_at) / 7776000)::int as n, count(*) as contacts, count(*) filter (where c.written_by = w.staff_id) as own, max(c.happened_at) as last_at
          from care.note c where c.person_id = p and c.agency_id = w.agency_id and c.two_way and c.deleted_in_source_at is null
            and c.happened_at >= w.from_at and c.happened_at < coalesce(w.to_at, 'infinity') group by 1) g
     where w.person_id = p);
    when 'knock_on' then return (select coalesce(json_agg(r order by r.id), '[]') from care.knock_on r where r.person_id = p);
    when 'step_dependency' then return (select coalesce(json_agg(r order by r.id), '[]') from care.step_dependency r where r.person_id = p);
    when 'planned_support' then return (select coalesce(json_agg(r order by r.id), '[]') from care.planned_support r where r.person_id = p);
    when 'needed_resource' then return (select coalesce(json_agg(r order by r.id), '[]') from care.needed_resource r where r.person_id = p);
    when 'agency_gain' then return (select coalesce(json_agg(r order by r.id), '[]') from care.agency_gain r where r.person_id = p);
    when 'gain_rating' then return (select coalesce(json_agg(r order by r.id), '[]') from care.gain_rating r where r.person_id = p);
    when 'gain_decision' then return (select coalesce(json_agg(r order by r.id), '[]') from care.gain_decision r where r.person_id = p);
    when 'coordination_agreement' then return (select coalesce(json_agg(r order by r.id), '[]') from care.coordination_agreement r where r.person_id = p);
    when 'coordination_issue' then return (select coalesce(json_agg(r order by r.id), '[]') from care.coordination_issue r where r.person_id = p);
    when 'reserved_decision' then return (select coalesce(json_agg(r order by r.id), '[]') from care.reserved_decision r where r.person_id = p);
    when 'review_guest' then return (select coalesce(json_agg(r order by r.id), '[]') from care.review_guest r where r.person_id = p);
    when 'sharing_gap' then return (select coalesce(json_agg(r order by r.id), '[]') from care.sharing_gap r where r.person_id = p);
    when 'plan_satisfaction' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_satisfaction r where r.person_id = p);
    when 'family_ask' then return (select coalesce(json_agg(r order by r.id), '[]') from care.family_ask r where r.person_id = p);
    when 'handover' then return (select coalesce(json_agg(r order by r.id), '[]') from care.handover r where r.person_id = p);
    when 'conference' then return (select coalesce(json_agg(r order by r.id), '[]') from care.conference r where r.person_id = p);
    when 'agenda_item' then return (select coalesce(json_agg(r order by r.id), '[]') from care.agenda_item r where r.person_id = p);
    when 'conference_invitation' then return (select coalesce(json_agg(r order by r.id), '[]') from care.conference_invitation r where r.person_id = p);
    when 'conference_voice' then return (select coalesce(json_agg(r order by r.id), '[]') from care.conference_voice r where r.person_id = p);
    when 'conference_decision' then return (select coalesce(json_agg(r order by r.id), '[]') from care.conference_decision r where r.person_id = p);
    when 'plan_part' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_part r where r.person_id = p);
    when 'conflict_flag' then return (select coalesce(json_agg(r order by r.id), '[]') from care.conflict_flag r where r.person_id = p);
    when 'visit_joined' then return (select coalesce(json_agg(r order by r.id), '[]') from care.visit_joined r where r.person_id = p);
    when 'plan_budget' then return (select coalesce(json_agg(r order by r.id), '[]') from care.plan_budget r where r.person_id = p);
    when 'commitment' then return (select coalesce(json_agg(r order by r.id), '[]') from care.commitment r where r.person_id = p);
    when 'budget_approval' then return (select coalesce(json_agg(r order by r.id), '[]') from care.budget_approval r where r.person_id = p);
    when 'spend' then return (select coalesce(json_agg(r order by r.id), '[]') from care.spend r where r.person_id = p);
    when 'budget_warning' then return (select coalesce(json_agg(r order by r.id), '[]') from care.budget_warning r where r.person_id = p);
    when 'disclosure' then return (select coalesce(json_agg(r order by r.id), '[]') from care.disclosure r where r.person_id = p);
    when 'record_request' then return (select coalesce(json_agg(r order by r.id), '[]') from care.record_request r where r.person_id = p);
    when 'coordinator_assignment' then return (select coalesce(json_agg(r order by r.id), '[]') from care.coordinator_assignment r where r.person_id = p);
    when 'participant' then return (select coalesce(json_agg(r order by r.id), '[]') from care.participant r where r.person_id = p);
    when 'involvement' then return (select coalesce(json_agg(r order by r.id), '[]') from care.involvement r where r.person_id = p);
    when 'note' then return (select coalesce(json_agg(r order by r.id), '[]') from (select distinct on (n.agency_id) n.id, n.agency_id, n.two_way, n.happened_at
        from care.note n where n.person_id = p and n.two_way order by n.agency_id, n.happened_at desc, n.id) r); -- of what was said, only when they last spoke
    when 'note_fit' then return (select coalesce(json_agg(r order by r.id), '[]') from care.note_fit r where r.person_id = p);
    when 'schedule_change' then return (select coalesce(json_agg(r order by r.id), '[]') from care.schedule_change r where r.person_id = p);
    when 'bundle_talk' then return (select coalesce(json_agg(r order by r.id), '[]') from care.bundle_talk r where r.person_id = p);
    when 'enabling_condition' then return (select coalesce(json_agg(r order by r.id), '[]') from care.enabling_condition r where r.person_id = p);
    when 'condition_result' then return (select coalesce(json_agg(r order by r.id), '[]') from care.condition_result r where r.person_id = p);
    when 'flexible_request' then return (select coalesce(json_agg(r order by r.id), '[]') from care.flexible_request r where r.person_id = p);
    when 'unusual_solution' then return (select coalesce(json_agg(r order by r.id), '[]') from care.unusual_solution r where r.person_id = p);
    when 'review' then return (select coalesce(json_agg(r order by r.id), '[]') from care.review r where r.person_id = p);
    when 'review_element' then return (select coalesce(json_agg(r order by r.id), '[]') from care.review_element r where r.person_id = p);
    when 'exit_plan' then return (select coalesce(json_agg(r order by r.id), '[]') from care.exit_plan r where r.person_id = p);
    when 'follow_up_plan' then return (select coalesce(json_agg(r order by r.id), '[]') from care.follow_up_plan r where r.person_id = p);
    when 'follow_up' then return (select coalesce(json_agg(r order by r.id), '[]') from care.follow_up r where r.person_id = p);
    when 'follow_up_attempt' then return (select coalesce(json_agg(r order by r.id), '[]') from care.follow_up_attempt r where r.person_id = p);
  end case;
end $$;

/**
 * Takes the person off the list of those who changed, then reads these parts of their record, the line in lists that stands, what is kept of
 * these standards, and what is still open of the others. Null when nothing changed (unless asked even so). One engine at a time weighs a person.
 */
create function guard.weigh(p uuid, parts text[], standards text[], even_if_unchanged boolean default false, takes boolean default true) returns text
language plpgsql volatile set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare changed text[]; since timestamptz; line json; versions int; kept json := '[]'; others json := '[]'; read text := ''; part text;
begin
  perform pg_advisory_xact_lock(hashtextextended(p::text, 11));
  with taken as (delete from sealed.stale s where s.person_id = p and takes returning s.part, s.changed_at)
    select array_agg(t.part), min(t.changed_at) into changed, since from taken t;
  if changed is null and not even_if_unchanged then return null; end if;
  select (select json_build_object('agency_id', s.agency_id, 'judged_by', s.judged_by) from care.standing s where s.person_id = p),
         (select count(*) from care.parameter where from_at <= guard.now()) into line, versions;
  if cardinality(standards) > 0 then
    select coalesce(json_agg(json_build_object('standard', o.standard, 'subject', o.subject, 'category', o.category, 'agency_id', o.agency_id, 'owed_by', o.owed_by,
             'owed_to', o.owed_to, 'began_at', o.began_at, 'due_at', o.due_at, 'met_at', o.met_at, 'unmet_for_good', o.unmet_for_good, 'excepted', o.excepted,
             'applies', o.applies, 'why', o.why, 'evidence', o.evidence, 'parameters', o.parameters)), '[]') into kept
      from care.obligation o where o.person_id = p and o.standard = any (standards);
    select coalesce(json_agg(json_build_object('standard', o.standard, 'category', o.category, 'agency_id', o.agency_id, 'began_at', o.began_at, 'due_at', o.due_at,
             'unmet_for_good', o.unmet_for_good)), '[]') into others
      from care.obligation o where o.person_id = p and o.standard <> all (standards) and o.met_at is null and o.excepted is null and o.applies;
  end if;
  foreach part in array parts loop read := read || ',"' || part || '":' || guard.part(p, part)::text; end loop;
  return left(json_build_object('changed', coalesce(changed, '{}'), 'changed_at', since, 'line', line, 'kept', kept, 'others', others,
    'parameters', versions)::text, -1) || ',"parts":{' || substr(read, 2) || '}}';
end $$;
comment on function guard.weigh(uuid, text[], text[], boolean, boolean) is 'What the standards engine asks of one person, read after the person was taken off the list of those who changed; a second look takes nothing off it, or what was written meanwhile would be weighed by nobody.';

/* What differs in what is owed. What had been missed when the record changed cannot become met. */
create function guard.keep_obligations(p uuid, owed jsonb, gone jsonb, changed_at timestamptz) returns void
language plpgsql volatile set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
  if jsonb_array_length(gone) > 0 then
    delete from care.obligation o using jsonb_to_recordset(gone) g (standard text, subject text)
     where o.person_id = p and o.standard = g.standard and o.subject = g.subject;
  end if;
  if jsonb_array_length(owed) = 0 then return; end if;
  insert into sealed.missed_once (person_id, standard, subject, due_at)
    select p, o.standard, o.subject, o.due_at
      from jsonb_to_recordset(owed) n (standard text, subject text, due_at timestamptz, met_at timestamptz)
      join care.obligation o on o.person_id = p and o.standard = n.standard and o.subject = n.subject
     where n.due_at = o.due_at and n.met_at <= n.due_at and o.met_at is null and o.excepted is null and o.applies and o.due_at < changed_at
    on conflict do nothing;
  insert into care.obligation (person_id, standard, subject, category, agency_id, owed_by, owed_to, began_at, due_at, met_at, unmet_for_good, excepted, applies, why, evidence, parameters, missed_before)
    select p, n.standard, n.subject, n.category, n.agency_id, n.owed_by, n.owed_to, n.began_at, n.due_at, n.met_at, n.unmet_for_good, n.excepted, n.applies, n.why, n.evidence, n.parameters,
           exists (select from sealed.missed_once m where m.person_id = p and m.standard = n.standard and m.subject = n.subject and m.due_at = n.due_at)
      from jsonb_to_recordset(owed) n (standard text, subject text, category care.category, agency_id uuid, owed_by uuid, owed_to uuid, began_at timestamptz, due_at timestamptz,
           met_at timestamptz, unmet_for_good boolean, excepted text, applies boolean, why jsonb, evidence jsonb, parameters jsonb)
    on conflict on constraint worked_out_once do update
       set (category, agency_id, owed_by, owed_to, began_at, due_at, met_at, unmet_for_good, excepted, applies, why, evidence, parameters, missed_before, worked_out_at)
         = (excluded.category, excluded.agency_id, excluded.owed_by, excluded.owed_to, excluded.began_at, excluded.due_at, excluded.met_at, excluded.unmet_for_good, excluded.excepted,
            excluded.applies, excluded.why, excluded.evidence, excluded.parameters, excluded.missed_before, guard.now());
end $$;

/* What differs in a person's line in lists: of each of its tables the columns that were worked out; the others stay. @returns whether anything differed */
create function guard.keep_line(p uuid, line jsonb) returns boolean language plpgsql volatile set search_path = pg_catalog as $$
declare differed boolean := false; s care.standing; h care.standing_home; v care.standing_safety; f care.standing_family;
begin
  if line ? 'standing' then
    select * into s from care.standing where person_id = p;
    if s is distinct from jsonb_populate_record(s, line -> 'standing') then
      s := jsonb_populate_record(s, line -> 'standing' || jsonb_build_object('person_id', p));
      insert into care.standing values (s.*) on conflict (person_id) do update set
        (agency_id, state, level, coordinator_id, coordinator_current, interim_id, next_step, next_at, dues, last_two_way_at, review_on, active_from, closed_at, judged_by)
        = (s.agency_id, s.state, s.level, s.coordinator_id, s.coordinator_current, s.interim_id, s.next_step, s.next_at, s.dues, s.last_two_way_at, s.review_on, s.active_from, s.closed_at, s.judged_by);
      differed := true;
    end if;
  end if;
  if line ? 'standing_home' then
    select * into h from care.standing_home where person_id = p;
    if h is distinct from jsonb_populate_record(h, line -> 'standing_home') then
      h := jsonb_populate_record(h, line -> 'standing_home' || jsonb_build_object('person_id', p));
      insert into care.standing_home values (h.*) on conflict (person_id) do update set (agency_id, situation, situation_from, pathway) = (h.agency_id, h.situation, h.situation_from, h.pathway);
      differed := true;
    end if;
  end if;
  if line ? 'standing_safety' then
    select * into v from care.standing_safety where person_id = p;
    if v is distinct from jsonb_populate_record(v, line -> 'standing_safety') then
      v := jsonb_populate_record(v, line -> 'standing_safety' || jsonb_build_object('person_id', p));
      insert into care.standing_safety values (v.*) on conflict (person_id) do update set (agency_id, high_vulnerability) = (v.agency_id, v.high_vulnerability);
      differed := true;
    end if;
  end if;
  if line ? 'standing_family' then
    select * into f from care.standing_family where person_id = p;
    if f is distinct from jsonb_populate_record(f, line -> 'standing_family') then
      f := jsonb_populate_record(f, line -> 'standing_family' || jsonb_build_object('person_id', p));
      insert into care.standing_family values (f.*) on conflict (person_id) do update set (agency_id, children) = (f.agency_id, f.children);
      differed := true;
    end if;
  end if;
  return differed;
end $$;

/* Both in one journey; whoever may know of the person hears that what is owed has changed. */
create function guard.keep_worked_out(p uuid, owed jsonb, gone jsonb, line jsonb, changed_at timestamptz) returns void language plpgsql volatile set search_path = pg_catalog as $$
declare owed_changed boolean := jsonb_array_length(owed) + jsonb_array_length(gone) > 0;
begin
  if owed_changed then perform guard.keep_obligations(p, owed, gone, changed_at); end if;
  if guard.keep_line(p, line) or owed_changed then perform pg_notify('care', p::text || ' today'); end if;
end $$;
grant execute on function guard.part(uuid, text), guard.weigh(uuid, text[], text[], boolean, boolean), guard.keep_obligations(uuid, jsonb, jsonb, timestamptz), guard.keep_line(uuid, jsonb),
  guard.keep_worked_out(uuid, jsonb, jsonb, jsonb, timestamptz) to homeward_engine;
