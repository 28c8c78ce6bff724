import { arrangeFleet } from './fleetItems';

const counts = { attention: 2, moving: 0, steady: 3 };
const usual = { sort: 'urgency', order: 'asc' } as const;

function lines(items: ReturnType<typeof arrangeFleet>) {
  return Array.from({ length: items.count }, (_, place) => {
    const item = items.at(place);
    return item.kind === 'group' ? `${item.urgency} ${item.count}` : item.index;
  });
}

describe('arrangeFleet', () => {
  it('puts a heading before each group that there is', () => {
    expect(lines(arrangeFleet({ total: 5, counts }, usual))).toEqual([
      'attention 2',
      0,
      1,
      'steady 3',
      2,
      3,
      4,
    ]);
  });

  it('turns round with the order', () => {
    const order = { ...usual, order: 'desc' } as const;

    expect(lines(arrangeFleet({ total: 5, counts }, order))).toEqual([
      'steady 3',
      0,
      1,
      2,
      'attention 2',
      3,
      4,
    ]);
  });

  it('has one group in a segment', () => {
    const segment = { ...usual, urgency: 'attention' } as const;

    expect(lines(arrangeFleet({ total: 2, counts }, segment))).toEqual([
      'attention 2',
      0,
      1,
    ]);
  });

  it('has no groups in another order', () => {
    const byName = { sort: 'name', order: 'asc' } as const;

    expect(lines(arrangeFleet({ total: 3, counts }, byName))).toEqual([
      0, 1, 2,
    ]);
  });
});
