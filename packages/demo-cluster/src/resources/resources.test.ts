import { aPod } from '../testing/manifests';
import { testStore } from '../testing/testStore';
import { evaluateJsonPath } from './evaluateJsonPath';
import { formatSelector } from './formatSelector';
import { humanAge, humanDuration } from './humanDuration';
import { qualifiedName } from './ResourceDefinition';
import { resourceTable } from './resourceTable';

describe('humanDuration', () => {
  it.each([
    [-5, '<invalid>'],
    [-1, '0s'],
    [0, '0s'],
    [119, '119s'],
    [120, '2m'],
    [185, '3m5s'],
    [600, '10m'],
    [3 * 3600, '3h'],
    [3 * 3600 + 300, '3h5m'],
    [8 * 3600, '8h'],
    [2 * 86400, '2d'],
    [2 * 86400 + 3 * 3600, '2d3h'],
    [8 * 86400, '8d'],
    [2 * 365 * 86400, '2y'],
    [2 * 365 * 86400 + 5 * 86400, '2y5d'],
    [9 * 365 * 86400, '9y'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(humanDuration(seconds)).toBe(words);
  });

  it('says that it does not know where there is no time', () => {
    const now = new Date('2026-01-05T08:00:00Z');

    expect(humanAge(undefined, now)).toBe('<unknown>');
    expect(humanAge('2026-01-05T07:59:00Z', now)).toBe('60s');
  });
});

describe('evaluateJsonPath', () => {
  const object = {
    metadata: { labels: { 'demo.dev/team': 'shop' } },
    status: {
      conditions: [
        { type: 'Ready', status: 'True' },
        { type: 'Paused', status: 'False' },
      ],
      list: [1, 2],
    },
  };

  it.each([
    ['.status.conditions[?(@.type=="Paused")].status', ['False']],
    ['.status.conditions[0].type', ['Ready']],
    ['.status.list[*]', [1, 2]],
    ['.status.list[7]', []],
    [".metadata.labels['demo\\.dev/team']", ['shop']],
    ['.metadata.labels.demo\\.dev/team', ['shop']],
    ['{.status.list[1]}', [2]],
    ['.status.missing.deep', []],
  ])('%s', (path, values) => {
    expect(evaluateJsonPath(object, path)).toEqual(values);
  });

  it('says what it cannot read', () => {
    expect(() => evaluateJsonPath(object, '.status[(x)]')).toThrow(
      'cannot read the JSONPath ".status[(x)]" from "[(x)]" on',
    );
  });
});

describe('the resource table', () => {
  it('names no resource twice', () => {
    const names = resourceTable.map(
      definition => `${qualifiedName(definition)} ${definition.version}`,
    );

    expect(new Set(names).size).toBe(names.length);
  });

  it('has columns that never fail, whatever an object leaves out', () => {
    const now = new Date('2026-01-05T08:00:00Z');
    const empty = { ...aPod('x'), spec: undefined } as never;

    for (const definition of testStore().store.registry.all()) {
      for (const column of definition.columns) {
        expect(() => column.cell(empty, now)).not.toThrow();
      }
    }
  });

  it('shows a pod as kubectl does', () => {
    const { store, pods } = testStore();
    const pod = store.create(
      {
        ...aPod('web'),
        status: {
          phase: 'Running',
          containerStatuses: [
            {
              ready: false,
              restartCount: 3,
              state: { waiting: { reason: 'CrashLoopBackOff' } },
            },
          ],
        },
      },
      { asRecorded: true },
    );

    const cells = pods.columns
      .filter(column => column.priority === 0)
      .map(column => column.cell(pod, store.now()));

    expect(cells).toEqual(['0/1', 'CrashLoopBackOff', '3', '0s']);
  });

  it('fills no cell with the object itself', () => {
    const now = new Date('2026-01-05T08:00:00Z');
    const pod = aPod('web') as never;

    const cells = testStore()
      .store.registry.all()
      .flatMap(({ columns, kind }) =>
        columns.map(({ name, cell }) => ({
          column: `${kind}.${name}`,
          value: cell(pod, now) as unknown,
        })),
      );

    expect(cells.filter(({ value }) => value instanceof Object)).toEqual([]);
  });
});

describe('formatSelector', () => {
  it('writes what -l takes', () => {
    const selector = formatSelector({
      matchLabels: { b: '2', a: '1' },
      matchExpressions: [
        { key: 'c', operator: 'In', values: ['x', 'y'] },
        { key: 'd', operator: 'NotIn', values: ['z'] },
        { key: 'e', operator: 'Exists' },
        { key: 'f', operator: 'DoesNotExist' },
      ],
    });

    expect(selector).toBe('a=1,b=2,c in (x,y),d notin (z),e,!f');
    expect(formatSelector(undefined)).toBe('<none>');
  });
});
