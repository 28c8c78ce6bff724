import { Knex } from 'knex';

/** Gives back a claim whose notification could not be sent. */
export async function releaseNotification(
  knex: Knex,
  key: string,
): Promise<void> {
  await knex('sent_notifications').where({ key }).delete();
}
