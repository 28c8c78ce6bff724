import { mockCredentials } from '@backstage/backend-test-utils';
import { ManualTime } from '../__testUtils__/ManualTime';
import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { EntityRight } from './FleetRights';
import { RecentRights } from './RecentRights';

const ada = mockCredentials.user('user:default/ada');
const eve = mockCredentials.user('user:default/eve');

let time: ManualTime;
let rights: Record<string, EntityRight>;
let answer: Promise<void>;
/** What was asked for, of whom. */
let asked: string[];
let recent: RecentRights;

beforeEach(() => {
  time = new ManualTime();
  rights = { a: 'readable', b: 'readable', team: 'visible' };
  answer = Promise.resolve();
  asked = [];
  recent = new RecentRights({
    now: time.now,
    rights: {
      ask: async ({ entities, related }, { principal }) => {
        const who = (principal as { userEntityRef: string }).userEntityRef;
        asked.push(`${who.slice(-3)}: ${[...entities, ...related].join(' ')}`);
        await answer;
        return new Map(
          [...entities, ...related].map(ref => [ref, rights[ref] ?? 'hidden']),
        );
      },
    },
  });
});

function entity(ref: string, owner?: string): DirectoryEntity {
  return {
    ref,
    title: ref,
    lookup: { kind: 'no-annotation' },
    owners: owner === undefined ? [] : [{ ref: owner, title: owner }],
  };
}

const both = [entity('a', 'team'), entity('b')];

it('asks once for what many want to know at the same time', async () => {
  const known = await Promise.all([
    recent.of(ada, both),
    recent.of(ada, both),
    recent.of(mockCredentials.user('user:default/ada'), both),
  ]);

  expect(asked).toEqual(['ada: a b team']);
  expect(known[0].readable()).toEqual(['a', 'b']);
  expect(known[0].of('team')).toBe('visible');
  expect(known[0].of('of no one')).toBe('hidden');
});

it('asks for each person', async () => {
  await recent.of(ada, both);
  await recent.of(eve, both);

  expect(asked).toEqual(['ada: a b team', 'eve: a b team']);
});

it('asks again only for what it does not know yet', async () => {
  const before = (await recent.of(ada, [entity('a', 'team')])).revision;

  const known = await recent.of(ada, both);

  expect(asked).toEqual(['ada: a team', 'ada: b']);
  expect(known.readable()).toEqual(['a', 'b']);
  expect(known.revision).not.toBe(before);
});

it('has the same revision when what is new is hidden', async () => {
  const before = (await recent.of(ada, both)).revision;

  const known = await recent.of(ada, [...both, entity('secret')]);

  expect(asked).toHaveLength(2);
  expect(known.revision).toBe(before);
});

it('asks whether rollouts may be seen of what it knew by name only', async () => {
  rights.team = 'readable';
  await recent.of(ada, both);

  const known = await recent.of(ada, [...both, entity('team')]);

  expect(asked).toEqual(['ada: a b team', 'ada: team']);
  expect(known.readable()).toContain('team');
});

describe('after half a minute', () => {
  it('asks for everything again, and goes on with the revision when nothing changed', async () => {
    const before = (await recent.of(ada, both)).revision;

    await time.advance(29_999);
    await recent.of(ada, both);
    expect(asked).toHaveLength(1);
    await time.advance(1);
    const known = await recent.of(ada, both);

    expect(asked).toHaveLength(2);
    expect(known.revision).toBe(before);
  });

  it.each<[string, EntityRight]>([
    ['b', 'hidden'],
    ['team', 'hidden'],
    ['b', 'visible'],
  ])('has another revision when %s is %s', async (ref, right) => {
    const before = (await recent.of(ada, both)).revision;
    rights[ref] = right;

    await time.advance(30_000);
    const known = await recent.of(ada, both);

    expect(known.of(ref)).toBe(right);
    expect(known.revision).not.toBe(before);
    expect(known.readable()).not.toContain(ref);
  });
});

it('keeps no failure: all who waited are told, who comes next asks again', async () => {
  answer = Promise.reject(new Error('down'));
  const waiting = [recent.of(ada, both), recent.of(ada, both)];

  await expect(waiting[0]).rejects.toThrow('down');
  await expect(waiting[1]).rejects.toThrow('down');
  answer = Promise.resolve();
  await recent.of(ada, both);

  expect(asked).toHaveLength(2);
});

it('forgets those who were asked for longest ago', async () => {
  for (let count = 0; count <= 500; count++) {
    await recent.of(mockCredentials.user(`user:default/u${count}`), [
      entity('a'),
    ]);
  }
  const before = asked.length;

  await recent.of(mockCredentials.user('user:default/u500'), [entity('a')]);
  expect(asked).toHaveLength(before);
  await recent.of(mockCredentials.user('user:default/u0'), [entity('a')]);

  expect(asked).toHaveLength(before + 1);
});
