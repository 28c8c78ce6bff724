import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { NotificationLedger } from './NotificationLedger';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const noon = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

async function openLedgers(id: TestDatabaseId) {
  const knex = await databases.init(id);
  const database = { getClient: async () => knex };
  return {
    knex,
    open: () => NotificationLedger.create(database),
    openWithoutMigrations: () =>
      NotificationLedger.create({ ...database, migrations: { skip: true } }),
  };
}

describe.each(databases.eachSupportedId())('NotificationLedger on %s', id => {
  it('gives a claim to one backend only, however many ask at once', async () => {
    const { open } = await openLedgers(id);
    const ledgers = [await open(), await open(), await open()];

    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        ledgers[index % 3].claim('uid|aborted|hash2', later(index)),
      ),
    );

    expect(answers.filter(Boolean)).toHaveLength(1);
    await expect(ledgers[0].claim('uid|waiting', noon)).resolves.toBe(true);
  });

  it('gives it again after it was given back', async () => {
    const ledger = await (await openLedgers(id)).open();
    await ledger.claim('uid|aborted|hash2', noon);

    await ledger.release('uid|aborted|hash2');

    await expect(ledger.claim('uid|aborted|hash2', noon)).resolves.toBe(true);
  });

  it('keeps apart what is longer than a key may be', async () => {
    const ledger = await (await openLedgers(id)).open();
    const long = 'x'.repeat(3000);

    await expect(ledger.claim(`${long}1`, noon)).resolves.toBe(true);
    await expect(ledger.claim(`${long}2`, noon)).resolves.toBe(true);
    await expect(ledger.claim(`${long}1`, noon)).resolves.toBe(false);

    await ledger.release(`${long}1`);
    await expect(ledger.claim(`${long}1`, noon)).resolves.toBe(true);
  });

  it('forgets what is old, and nothing else', async () => {
    const ledger = await (await openLedgers(id)).open();
    await ledger.claim('old', noon);
    await ledger.claim('young', later(10));

    await expect(ledger.forget(later(10))).resolves.toBe(1);

    await expect(ledger.claim('old', later(11))).resolves.toBe(true);
    await expect(ledger.claim('young', later(11))).resolves.toBe(false);
  });

  it('remembers the furthest time up to which things were handled', async () => {
    const { open } = await openLedgers(id);
    const ledger = await open();
    await expect(ledger.handledUntil()).resolves.toBeUndefined();

    await ledger.recordHandledUntil(noon);
    await expect(ledger.handledUntil()).resolves.toEqual(noon);

    await ledger.recordHandledUntil(later(30));
    await (await open()).recordHandledUntil(later(20));
    await expect(ledger.handledUntil()).resolves.toEqual(later(30));
  });

  it('makes its tables, unless the app-config says that others do', async () => {
    const { knex, open, openWithoutMigrations } = await openLedgers(id);

    await openWithoutMigrations();
    await expect(knex.schema.hasTable('sent_notifications')).resolves.toBe(
      false,
    );

    await open();
    await expect(knex.schema.hasTable('sent_notifications')).resolves.toBe(
      true,
    );
  });

  it('takes its tables away again', async () => {
    const { knex, open } = await openLedgers(id);
    const ledger = await open();
    await ledger.claim('told', noon);
    await ledger.recordHandledUntil(noon);

    await knex.migrate.rollback(
      { directory: `${__dirname}/../../migrations` },
      true,
    );

    await expect(knex.schema.hasTable('sent_notifications')).resolves.toBe(
      false,
    );
    await expect(knex.schema.hasTable('notification_progress')).resolves.toBe(
      false,
    );
  });
});
