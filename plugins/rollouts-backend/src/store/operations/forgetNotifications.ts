import { Knex } from 'knex';

/** How many were forgotten. */
export async function forgetNotifications(
  knex: Knex,
  before: Date,
): Promise<number> {
  return knex('sent_notifications').where('sent_at', '<', before).delete();
}
