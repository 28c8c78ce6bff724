import { listParameters, toFleetParameters } from './fleetParameters';

it('names every value of a filter, and leaves out what is not asked for', () => {
  const parameters = toFleetParameters({
    phases: ['Paused', 'Aborted'],
    owners: ['group:default/payments'],
    clusters: [],
    text: '',
    sort: 'since',
    offset: 0,
  });

  expect([...parameters]).toEqual([
    ['phase', 'Paused'],
    ['phase', 'Aborted'],
    ['owner', 'group:default/payments'],
    ['sort', 'since'],
    ['offset', '0'],
  ]);
});

it('keeps what tenants write inside of their value', () => {
  const text = 'a&sort=name#? 日本';

  const address = new URL(`http://portal/?${toFleetParameters({ text })}`);

  expect([...address.searchParams]).toEqual([['text', text]]);
});

it('has a name for every filter', () => {
  const everything = Object.fromEntries(
    Object.values(listParameters).map(field => [field, ['x']]),
  );

  expect([...toFleetParameters(everything).keys()]).toEqual(
    Object.keys(listParameters),
  );
});
