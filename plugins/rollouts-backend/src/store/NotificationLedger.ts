import { createHash } from 'node:crypto';
import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { migrateDatabase } from './migrateDatabase';
import { claimNotification } from './operations/claimNotification';
import { forgetNotifications } from './operations/forgetNotifications';
import { readHandledUntil } from './operations/readHandledUntil';
import { recordHandledUntil } from './operations/recordHandledUntil';
import { releaseNotification } from './operations/releaseNotification';

const maxKeyLength = 255;

/** What people were told, in the database that all backends of a portal share. */
export class NotificationLedger {
  static async create(database: DatabaseService): Promise<NotificationLedger> {
    return new NotificationLedger(await migrateDatabase(database));
  }

  private readonly knex: Knex;

  private constructor(knex: Knex) {
    this.knex = knex;
  }

  /** False when another one tells it, or told it. */
  claim(key: string, now: Date): Promise<boolean> {
    return claimNotification(this.knex, fitting(key), now);
  }

  release(key: string): Promise<void> {
    return releaseNotification(this.knex, fitting(key));
  }

  forget(before: Date): Promise<number> {
    return forgetNotifications(this.knex, before);
  }

  handledUntil(): Promise<Date | undefined> {
    return readHandledUntil(this.knex);
  }

  recordHandledUntil(time: Date): Promise<void> {
    return recordHandledUntil(this.knex, time);
  }
}

/** A key holds names out of clusters, whose length nobody here decides. */
function fitting(key: string): string {
  return key.length <= maxKeyLength
    ? key
    : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}
