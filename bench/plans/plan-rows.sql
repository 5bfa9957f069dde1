select * from "need" where "person_id" = $1 and "in_force" = $2 order by "level" desc, "identified_at";

select * from "voice" where "person_id" = $1 and "kind" in ($2, $3) and "did_not_want_to_say" = $4 order by "recorded_at";

select * from "strength" where "person_id" = $1 and "ended_at" is null order by "recorded_at";

select * from "achievement" where "person_id" = $1 order by "recorded_at";

select * from "environment_link" where "person_id" = $1 and "ended_at" is null order by "recorded_at";

select "id", "high", "to_on" from "vulnerability" where "person_id" = $1;

select * from "need_disposition" where "person_id" = $1 order by "at" desc;

select * from "priority_order" where "person_id" = $1 order by "at" desc;

select * from "goal" where "person_id" = $1 order by "written_at";

select * from "goal_source" where "person_id" = $1;

select * from "action" where "person_id" = $1 and ("person_id" = $2 or "kind" = $3) order by "written_at";

select * from "action_answer" where "person_id" = $1 order by "round";

select * from "plan_version" where ("person_id" = $1 and "plan_id" = $2) order by "n";

select * from "plan_agreement" where ("person_id" = $1 and "plan_id" = $2) order by "n";

select * from "coordinator_assignment" where ("person_id" = $1 and "plan_id" = $2) order by "proposed_at";

select * from "participant" where ("person_id" = $1 and "plan_id" = $2) and "to_at" is null order by "from_at";

select "section", "kind", "words", "at" from "plan_section" where "person_id" = $1;

select "id" from "risk_date" where "person_id" = $1 limit $2;

select * from "quality_exception" where ("person_id" = $1 and "plan_id" = $2);

select "id", "at", "outcome" from "plan_change_request" where "person_id" = $1 and "outcome" is null;

select "id" from "note" where "person_id" = $1 and "source" is null and "interpretation" <> $2 and "observed" = $3 and "reported" = $4 and "person_words" = $5 limit $6;

select * from "safety_first" where "person_id" = $1 order by "at" desc;

select "d"."action_id", "i"."conference_id" from "conference_decision" as "d" inner join "agenda_item" as "i" on "i"."id" = "d"."item_id" where "d"."person_id" = $1 and "d"."action_id" is not null;
