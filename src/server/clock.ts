import pg from 'pg'

/** Test mode only: replaces the database's clock by one that can be moved; production has no such door. */
export async function makeClockMovable(adminUrl: string): Promise<void> {
  await asOwner(
    adminUrl,
    `
    create table if not exists sealed.clock (one boolean primary key default true check (one), ahead interval not null);
    insert into sealed.clock values (true, '0') on conflict do nothing;
    create or replace function guard.now() returns timestamptz language plpgsql stable security definer set search_path = pg_catalog as
      $$ begin return pg_catalog.now() + (select ahead from sealed.clock); end $$;`,
  )
}

/** Moves the clock to this instant (ISO, with Z); from there it runs on. */
export async function moveClock(adminUrl: string, to: string): Promise<void> {
  await asOwner(adminUrl, `update sealed.clock set ahead = ${pg.escapeLiteral(to)}::timestamptz - pg_catalog.now()`)
}

async function asOwner(adminUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`begin; set local role homeward_owner; ${text}; commit`)
  } finally {
    await client.end()
  }
}
