import { measuredNumber } from './measuredNumber';

describe('measuredNumber', () => {
  it.each([
    ['[0.99]', 'result[0]', { number: 0.99 }],
    ['[0.99]', undefined, { number: 0.99 }],
    ['[0.9,0.1]', 'result[0]', { number: 0.9 }],
    ['[0.9,0.1]', undefined, {}],
    ['0.95', 'result', { number: 0.95 }],
    ['1e-05', 'result', { number: 0.00001 }],
    ['"0.95"', 'result', { number: 0.95 }],
    ['"pending"', undefined, {}],
    ['{"rate":99.5}', 'result.rate', { number: 99.5 }],
    ['{"a":{"b":3}}', 'result.a.b', { number: 3 }],
    ['{"a":1}', 'result.b', {}],
    ['{"a":1}', 'result.toString', {}],
    ['[]', 'result[0]', { isEmpty: true }],
    ['[NaN]', 'result[0]', { isEmpty: true }],
    ['NaN', 'result', { isEmpty: true }],
    ['[NaN,0.5]', 'result[0]', { isEmpty: true }],
    ['', 'result', { isEmpty: true }],
    ['[+Inf]', 'result[0]', {}],
    ['-Inf', 'result', {}],
    ['true', 'result', {}],
    ['<html>', 'result', {}],
    [undefined, 'result', {}],
  ])('of %j by %j is %j', (value, subject, measured) => {
    expect(measuredNumber(value, subject)).toEqual(measured);
  });
});
