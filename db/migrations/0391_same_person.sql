-- What one row of a record builds on is of the same person, through whichever door a request comes. Absent and somebody else's answer alike.

/**
 * A row about a person refers to rows of the same person: every foreign key between two tables about people also compares whose they are. It stays one
 * look-up for each. Deferrable for the one door that moves rows to another record (guard.take_apart).
 */
create procedure sealed.refer_to_the_same_person() language plpgsql set search_path = pg_catalog as $$
declare fk record; parent record;
begin
  create temporary table referring on commit drop as
    select k.conrelid::regclass as child, k.confrelid::regclass as parent, k.conname, a.attname as col, p.attnotnull as whose_always
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute p on p.attrelid = k.conrelid and p.attname = 'person_id' join pg_attribute q on q.attrelid = k.confrelid and q.attname = 'person_id'
     where k.contype = 'f' and k.connamespace = 'care'::regnamespace and cardinality(k.conkey) = 1;
  for parent in select distinct r.parent as name, c.relname from pg_temp.referring r join pg_class c on c.oid = r.parent order by 2 loop
    execute format('create unique index %I on %s (id, person_id)', parent.relname || '_of_its_person', parent.name);
  end loop;
  for fk in select * from pg_temp.referring loop
    if fk.whose_always then execute format('alter table %s drop constraint %I', fk.child, fk.conname); end if;
    execute format('alter table %s add constraint %I foreign key (%I, person_id) references %s (id, person_id) deferrable', fk.child,
      case when fk.whose_always then fk.conname else fk.conname || '_of_person' end, fk.col, fk.parent);
  end loop;
end $$;
call sealed.refer_to_the_same_person();
drop procedure sealed.refer_to_the_same_person();
