import {
  fleetQueryOf,
  isFiltered,
  readFleetAddress,
  withMine,
  withoutFilters,
  withoutValue,
  withSort,
  withValues,
} from './fleetAddress';

const read = (search: string) => readFleetAddress(new URLSearchParams(search));
const nobody = { fixed: {}, myRefs: [] };

describe('the address of a fleet', () => {
  it('is everything in the usual order when it says nothing', () => {
    const address = read('');

    expect(isFiltered(address)).toBe(false);
    expect(fleetQueryOf(address, nobody)).toEqual({
      sort: 'urgency',
      order: 'asc',
    });
  });

  it('becomes a query', () => {
    const address = read(
      'urgency=moving&phase=Paused&phase=Aborted&owner=group:default/a&text=v2&sort=since&order=desc',
    );

    expect(fleetQueryOf(address, nobody)).toEqual({
      urgencies: ['moving'],
      phases: ['Paused', 'Aborted'],
      owners: ['group:default/a'],
      text: 'v2',
      sort: 'since',
      order: 'desc',
    });
  });

  it('asks for nothing that the backend would refuse', () => {
    const address = read('urgency=soon&phase=Asleep&sort=luck&order=up&mine=1');

    expect(fleetQueryOf(address, nobody)).toEqual({
      sort: 'urgency',
      order: 'asc',
    });
    expect(address.unknown).toEqual([
      { parameter: 'urgency', value: 'soon' },
      { parameter: 'phase', value: 'Asleep' },
      { parameter: 'sort', value: 'luck' },
      { parameter: 'order', value: 'up' },
      { parameter: 'mine', value: '1' },
    ]);
  });

  it('asks for my teams in place of owners one by one', () => {
    const mine = withMine(new URLSearchParams('owner=group:default/a'), true);
    expect(mine.toString()).toBe('mine=true');
    const myRefs = ['user:default/me', 'group:default/b'];

    expect(
      fleetQueryOf(readFleetAddress(mine), { fixed: {}, myRefs }).owners,
    ).toEqual(myRefs);
    expect(
      withValues(mine, 'owner', ['group:default/a']).get('mine'),
    ).toBeNull();
  });

  it('never leaves what the page is about', () => {
    const fixed = { owners: ['group:default/b'] };

    expect(
      fleetQueryOf(read('owner=group:default/a'), { fixed, myRefs: [] }).owners,
    ).toEqual(['group:default/b']);
  });

  it('leaves alone what others keep there', () => {
    const before = new URLSearchParams('tab=1&text=a&sort=name&phase=Paused');

    expect(withoutFilters(before).toString()).toBe('tab=1&sort=name');
    expect(withSort(before, { sort: 'urgency', order: 'asc' }).toString()).toBe(
      'tab=1&text=a&phase=Paused',
    );
    expect(
      withoutValue(before, { parameter: 'phase', value: 'Paused' }).get(
        'phase',
      ),
    ).toBeNull();
  });
});
