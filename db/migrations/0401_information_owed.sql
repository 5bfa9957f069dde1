-- What is owed for an exchange is hidden with it: that something waits for an answer would tell that it was written.

/* Exchanges of the opened person that are for named readers, the caller not among them. */
create function guard.told_elsewhere() returns text[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare o text[] := sealed.opened(); c text[]; p uuid := o[2]::uuid; mine uuid[]; own uuid;
begin
  if p is null or o[8] = '1' then return '{}'; end if;
  c := sealed.context(); mine := string_to_array(c[7], ',')::uuid[]; own := nullif(c[4], '')::uuid;
  return (select coalesce(array_agg(e.id::text), '{}') from care.info_exchange e
    where e.person_id = p and e.reader_ids is not null and not e.reader_ids && mine and e.agency_id is distinct from own);
end $$;
grant execute on function guard.told_elsewhere() to homeward_app;
create policy for_its_readers on care.obligation as restrictive for select to homeward_app
  using (cardinality((select guard.told_elsewhere())::text[]) = 0 or split_part(subject, ':', 1) <> all ((select guard.told_elsewhere())::text[]));
