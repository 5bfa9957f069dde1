-- The best mix: options of four kinds (support, housing, income, opportunity) laid side by side with the person, who chooses; where a kind has nothing, it
-- is said why (COO-28). Services and homes stand where they were matched; here is what nobody's list has, and the choice.

create table care.mix_option (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  kind       text not null check (kind in ('support', 'housing', 'income', 'opportunity')),
  need_id    uuid references care.need,
  words      text not null check (length(trim(words)) between 1 and 200),
  good       text not null default '' check (length(good) <= 500),
  hard       text not null default '' check (length(hard) <= 500),
  at         timestamptz not null default guard.now(),
  ended_at   timestamptz,
  version    int not null default 1,
  check (ended_at >= at)
);
comment on table care.mix_option is 'Something the person could have that stands in no list: what it is, what speaks for it and what against, as they see it; until it is not to be had any more.';
create index mix_options_of_person on care.mix_option (person_id, at);

create table care.mix_choice (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  kind       text not null check (kind in ('support', 'housing', 'income', 'opportunity')),
  option_id  uuid references care.mix_option,
  words      text not null default '' check (length(words) <= 1000),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint name_one_or_say_why check (option_id is not null or length(trim(words)) > 0),
  constraint mix_chosen_by_the_person_check check (mode <> 'self' or written_by = person_id)
);
comment on table care.mix_choice is 'What the person chose of one kind, or why there is nothing of it; the newest holds, the others stay.';
create index mix_choices_of_person on care.mix_choice (person_id, at);
create index mix_choices_of_option on care.mix_choice (option_id);
create trigger written_once before update or delete on care.mix_choice for each row execute function sealed.append_only();

call sealed.adopt_content('care.mix_option', weighed => false);
call sealed.adopt_content('care.mix_choice');
grant select, insert on care.mix_option, care.mix_choice to homeward_app;
grant update (ended_at) on care.mix_option to homeward_app;
