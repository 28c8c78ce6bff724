import { Knex } from 'knex';

const id = 'all';

/** Time only goes on: of several backends the one that is furthest counts. */
export async function recordHandledUntil(
  knex: Knex,
  handledUntil: Date,
): Promise<void> {
  await knex('notification_progress')
    .insert({ id, handled_until: handledUntil })
    .onConflict('id')
    .merge()
    .where('notification_progress.handled_until', '<', handledUntil);
}
