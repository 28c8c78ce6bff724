import fc from 'fast-check';
import { z } from 'zod';
import { parseLeniently } from './parseLeniently';

const schema = z.object({
  name: z.string().optional(),
  items: z
    .array(z.object({ id: z.number(), tags: z.array(z.string()).optional() }))
    .optional(),
  labels: z.record(z.string(), z.string()).optional(),
});

describe('parseLeniently', () => {
  it('takes the fields of the schema and leaves the rest', () => {
    expect(parseLeniently(schema, { name: 'a', future: true })).toEqual({
      value: { name: 'a' },
      unreadable: [],
    });
  });

  it('drops the element that is bad, not the collection', () => {
    const { value, unreadable } = parseLeniently(schema, {
      items: [{ id: 1 }, { id: 'two' }, { id: 3, tags: ['a', 4, 'b'] }],
      labels: { good: 'yes', bad: 7 },
    });

    expect(value).toEqual({
      items: [{ id: 1 }, { id: 3, tags: ['a', 'b'] }],
      labels: { good: 'yes' },
    });
    expect(unreadable).toEqual([
      'items[1].id',
      'items[2].tags[1]',
      'labels.bad',
      'items[1]',
    ]);
  });

  it('leaves out a list as a whole, and says so once, when much of it is bad', () => {
    const items = Array.from({ length: 5000 }, (_, id) => ({
      id: id % 2 ? 'odd' : id,
    }));

    const { value, unreadable } = parseLeniently(schema, {
      items,
      labels: Object.fromEntries(items.map(({ id }, index) => [index, id])),
    });

    expect(value).toEqual({});
    expect(unreadable).toContain('labels');
    expect(unreadable.filter(path => path === 'items')).toHaveLength(1);
  });

  it('treats null as absent, as the API server does', () => {
    expect(parseLeniently(schema, { name: null, items: null })).toEqual({
      value: {},
      unreadable: [],
    });
  });

  it('gives the empty object when nothing can be read', () => {
    expect(parseLeniently(schema, 'not an object')).toEqual({
      value: {},
      unreadable: [''],
    });
  });

  it('does not touch its input', () => {
    const input = Object.freeze({ name: 7 });

    expect(parseLeniently(schema, input).value).toEqual({});
    expect(input).toEqual({ name: 7 });
  });

  it('comes to an end on any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const first = parseLeniently(schema, value);

        expect(parseLeniently(schema, first.value)).toEqual({
          value: first.value,
          unreadable: [],
        });
      }),
    );
  });
});
