/** A statement as the owner of the database asks it: prepared once on each connection, without policies and triggers. */
import type pg from 'pg'

/** One connection that owns the database and runs no triggers. */
export type Raw = pg.Client

export const named = (raw: Raw, name: string, text: string, values: unknown[]) => raw.query({ name, text, values })
