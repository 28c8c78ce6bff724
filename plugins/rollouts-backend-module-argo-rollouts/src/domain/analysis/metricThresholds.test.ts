import { judgedNumber } from './metricThresholds';

describe('judgedNumber', () => {
  it.each([
    ['prometheus', 'result[0] >= 0.95', [['>=', 0.95]]],
    ['prometheus', '0.95 <= result[0]', [['>=', 0.95]]],
    [
      'prometheus',
      'result[0] > 0.5 && result[0] < 1e3',
      [
        ['>', 0.5],
        ['<', 1000],
      ],
    ],
    [
      'prometheus',
      '(result[0] < -1.5) || (2 < result[0])',
      [
        ['<', -1.5],
        ['>', 2],
      ],
    ],
    ['prometheus', 'result == 0', [['==', 0]]],
    ['graphite', 'result[0] <= 5', [['<=', 5]]],
    ['influxdb', 'result[0] != 0', [['!=', 0]]],
    ['datadog', 'default(result, 0) < 0.05', [['<', 0.05]]],
    ['datadog', 'result < .05', [['<', 0.05]]],
    ['wavefront', 'result <= 0.1', [['<=', 0.1]]],
    ['newRelic', 'result.rate > 99', [['>', 99]]],
    ['newRelic', 'result["rate"] > 99', [['>', 99]]],
    ['web', 'asFloat(result) >= 0.9', [['>=', 0.9]]],
    ['web', 'result.data.errors < 3', [['<', 3]]],
  ])('of %s draws %s', (provider, success, lines) => {
    const judged = judgedNumber({ provider, success });

    expect(judged?.thresholds).toEqual(
      lines.map(([operator, value]) => ({ of: 'success', operator, value })),
    );
  });

  it.each([
    ['prometheus', 'len(result) == 0 || result[0] >= 0.95'],
    ['prometheus', 'isNaN(result[0]) || result[0] >= 0.95'],
    ['prometheus', 'result[1] >= 0.95'],
    ['prometheus', 'result[0] >= 0.95 && result[1] >= 0.95'],
    ['prometheus', 'result[0] / 2 >= 0.95'],
    ['prometheus', '!(result[0] >= 0.95)'],
    ['prometheus', 'result[0] >= {{args.threshold}}'],
    ['prometheus', 'result[0] >= 0.95 ? true : false'],
    ['prometheus', '(result[0] > 1 && result[0] < 2) || result[0] > 3'],
    ['prometheus', 'result[0] >= 95%'],
    ['prometheus', 'all(result, # < 5)'],
    ['prometheus', ''],
    ['graphite', 'result >= 1'],
    ['web', 'result == "approved"'],
    ['cloudWatch', 'result[0].Values[0] <= 0.01'],
    ['job', 'result == 1'],
    ['toString', 'result == 1'],
  ])('of %s draws nothing for %s', (provider, success) => {
    expect(judgedNumber({ provider, success })).toBeUndefined();
  });

  it('draws what of both conditions speaks of the same number', () => {
    const conditions = { provider: 'prometheus', success: 'result[0] < 100' };

    expect(
      judgedNumber({ ...conditions, failure: 'result[0] > 500' })?.thresholds,
    ).toEqual([
      { of: 'success', operator: '<', value: 100 },
      { of: 'failure', operator: '>', value: 500 },
    ]);
    expect(
      judgedNumber({ ...conditions, failure: 'result > 500' }),
    ).toBeUndefined();
  });

  it('is done at once with a long condition of no sense', () => {
    const success = `${'('.repeat(5000)}result${'[0]'.repeat(5000)} >= `;

    expect(judgedNumber({ provider: 'prometheus', success })).toBeUndefined();
  });
});
