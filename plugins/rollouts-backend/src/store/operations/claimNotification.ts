import { Knex } from 'knex';

/** True for the one who comes first: of several backends, and of several starts of one. */
export async function claimNotification(
  knex: Knex,
  key: string,
  now: Date,
): Promise<boolean> {
  const claimed = await knex('sent_notifications')
    .insert({ key, sent_at: now })
    .onConflict('key')
    .ignore()
    .returning('key');
  return claimed.length > 0;
}
