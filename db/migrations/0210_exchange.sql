-- Exchange: what was brought in from elsewhere, and what of it could not be taken, and why.

create type care.import_kind as enum ('directory', 'hmis');
create type care.import_state as enum ('running', 'done', 'refused', 'broken');

create table care.import_run (
  id          uuid primary key default gen_random_uuid(),
  kind        care.import_kind not null,
  file_name   text not null check (length(file_name) between 1 and 300),
  started_by  uuid references care.party,
  started_at  timestamptz not null default guard.now(),
  heard_at    timestamptz not null default guard.now(),
  finished_at timestamptz,
  state       care.import_state not null default 'running',
  rows_done   int not null default 0 check (rows_done >= 0),
  rows_total  int check (rows_total >= 0),
  summary     jsonb,
  refusal     text check (length(refusal) <= 100),
  refused_at  text check (length(refused_at) <= 400),
  version     int not null default 1,
  constraint import_refused_with_reason_check check ((state = 'refused') = (refusal is not null))
);
comment on table care.import_run is 'One file or folder brought in: who did it, how far it is, what came of it. Nobody: the command line.';
comment on column care.import_run.summary is 'Per file the rows read, created, updated, unchanged and refused; and the totals.';
comment on column care.import_run.refused_at is 'Where the whole import was refused: file and line, never a value.';
create index import_by_time on care.import_run (started_at desc);

create table care.import_finding (
  id          uuid primary key default gen_random_uuid(),
  run_id      uuid not null references care.import_run,
  file        text not null check (length(file) <= 300),
  line        int not null check (line >= 0),
  reason      text not null check (length(reason) between 1 and 100),
  column_name text check (length(column_name) <= 200),
  found       text check (length(found) <= 100),
  taken       boolean not null
);
comment on table care.import_finding is 'One row that was not taken, or was taken without one of its values, and why. Holds the shape of a value at most, never a person''s data.';
comment on column care.import_finding.taken is 'True: the row was taken, and this is what was left out of it.';
create index finding_of_import on care.import_finding (run_id, taken, line);

call sealed.adopt('care.import_run', 'id', false);
call sealed.adopt('care.import_finding', 'run_id', false);

create policy seen_by_who_started_it on care.import_run for select to homeward_app
  using (started_by = (select guard.party()) or (select guard.holds('network_admin')));
create policy started_as_oneself on care.import_run for insert to homeward_app
  with check (started_by = (select guard.party()) and ((select guard.holds('network_admin')) or (select guard.holds('agency_admin'))));
create policy carried_on_by_who_started_it on care.import_run for update to homeward_app using (started_by = (select guard.party()));
create policy seen_with_its_import on care.import_finding for select to homeward_app
  using (exists (select from care.import_run where import_run.id = run_id));
create policy listed_with_ones_own_import on care.import_finding for insert to homeward_app
  with check (exists (select from care.import_run where import_run.id = run_id and started_by = (select guard.party())));

grant select on care.import_run, care.import_finding to homeward_app;
grant insert (kind, file_name, started_by), update (heard_at, finished_at, state, rows_done, rows_total, summary, refusal, refused_at) on care.import_run to homeward_app;
grant insert (run_id, file, line, reason, column_name, found, taken) on care.import_finding to homeward_app;

create table sealed.source_row (
  kind       text not null,
  source     text not null,
  key        text not null,
  id         uuid not null,
  updated_at timestamp,
  digest     uuid not null,
  primary key (kind, source, key)
);
comment on table sealed.source_row is 'One row of another system as it was last taken: what it became here, of which date of that system, and a digest of what it said. By this an import knows what is new, changed or already there.';
