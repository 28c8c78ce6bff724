import { Knex } from 'knex';

/** Absent before anything was recorded. SQLite gives a number, PostgreSQL a date. */
export async function readHandledUntil(knex: Knex): Promise<Date | undefined> {
  const row: { handled_until: Date | number } | undefined = await knex(
    'notification_progress',
  )
    .where({ id: 'all' })
    .first('handled_until');
  return row && new Date(row.handled_until);
}
