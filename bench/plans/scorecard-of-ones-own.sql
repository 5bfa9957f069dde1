select standard, count(*) filter (where status = 'met') as met, count(*) filter (where status = 'met_late') as met_late, count(*) filter (where status = 'missed') as missed,
           count(*) filter (where status in ('met', 'met_late', 'missed')) as n, count(*) filter (where status = 'pending') as pending,
           count(*) filter (where status = 'excepted') as excepted, count(*) filter (where status = 'na') as na
      from (select o.standard, care.obligation_status(o) as status from care.obligation o where o.owed_by = $1) each
     group by standard;
