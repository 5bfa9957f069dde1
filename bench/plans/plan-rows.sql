select * from "care"."need" where "person_id" = $1 order by "level" desc, "identified_at";

select * from "care"."voice" where "person_id" = $1 and "kind" in ($2, $3) and "did_not_want_to_say" = $4 order by "recorded_at";

select * from "care"."strength" where "person_id" = $1 and "ended_at" is null order by "recorded_at";

select "id", "high", "to_on" from "care"."vulnerability" where "person_id" = $1;

select * from "care"."need_disposition" where "person_id" = $1 order by "at" desc;

select * from "care"."priority_order" where "person_id" = $1 order by "at" desc;

select * from "care"."goal" where "person_id" = $1 order by "written_at";

select * from "care"."goal_source" where "person_id" = $1;

select * from "care"."action" where "person_id" = $1 and ("person_id" = $2 or "kind" = $3) order by "written_at";

select * from "care"."action_answer" where "person_id" = $1 order by "round";

select * from "care"."plan_version" where ("person_id" = $1 and "plan_id" = $2) order by "n";

select * from "care"."plan_agreement" where ("person_id" = $1 and "plan_id" = $2) order by "n";

select * from "care"."coordinator_assignment" where ("person_id" = $1 and "plan_id" = $2) order by "proposed_at";

select * from "care"."participant" where ("person_id" = $1 and "plan_id" = $2) and "to_at" is null order by "from_at";
