import {
  AnalysisMetric,
  AnalysisRun,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aMetric, anAnalysisRun, secondsAgo } from '../../testUtils';
import { metricChart } from './metricChart';

const beganAt = secondsAgo(600);

function measured(
  secondsAfter: number,
  overrides: Partial<Measurement>,
): Measurement {
  return {
    phase: 'Successful',
    finishedAt: secondsAgo(600 - secondsAfter),
    ...overrides,
  };
}

function chartOf(metric: Partial<AnalysisMetric>, previous?: AnalysisRun) {
  const whole = aMetric({ name: 'latency', phase: 'Successful', ...metric });
  return metricChart({
    run: anAnalysisRun({ startedAt: beganAt, metrics: [whole] }),
    metric: whole,
    previous,
    tickCount: 4,
  });
}

it('puts the measurements at their time and draws a line through them', () => {
  const chart = chartOf({
    measurements: [measured(0, { number: 200 }), measured(60, { number: 240 })],
  });

  expect(chart).toMatchObject({
    beganAt,
    spanSeconds: 60,
    lines: [
      [
        { seconds: 0, value: 200 },
        { seconds: 60, value: 240 },
      ],
    ],
  });
});

it('leaves a gap where there was no data, never a zero', () => {
  const chart = chartOf({
    measurements: [
      measured(0, { number: 200 }),
      measured(60, { phase: 'Error', value: '[]', isEmpty: true }),
      measured(120, { number: 210 }),
    ],
  });

  expect(chart?.lines.map(line => line.length)).toEqual([1, 1]);
  expect(chart?.points[1]).toMatchObject({
    value: undefined,
    verdict: 'noData',
  });
  expect(chart?.ticks[0]).toBeGreaterThan(0);
});

it('has the limits within the picture, and starts at no negative value for what has none', () => {
  const chart = chartOf({
    measurements: [measured(0, { number: 0.1 })],
    thresholds: [{ of: 'failure', operator: '>', value: 5 }],
  });

  expect(chart?.zones).toEqual([{ edge: 5, side: 'above', verdict: 'fails' }]);
  expect(chart?.ticks[0]).toBe(0);
  expect(chart?.ticks[chart.ticks.length - 1]).toBeGreaterThan(5);
});

it.each([
  ['near the top', [0.9978, 0.9936, 1], [{ value: 0.985 }]],
  ['all over', [0.1, 0.9], []],
  ['at the top only', [1, 1], [{ value: 0.9 }]],
])('ends at 1 for a rate %s', (_, numbers, limits) => {
  const chart = chartOf({
    measurements: numbers.map((number, index) =>
      measured(index * 60, { number }),
    ),
    thresholds: limits.map(({ value }) => ({
      of: 'success',
      operator: '>=',
      value,
    })),
  });

  expect(chart?.ticks.at(-1)).toBe(1);
  expect(chart?.ticks[0]).toBeGreaterThanOrEqual(0);
});

it('has 0 and 1 alone for what has passed or not', () => {
  const chart = chartOf({
    measurements: [measured(0, { number: 1 }), measured(60, { number: 1 })],
    thresholds: [{ of: 'success', operator: '>=', value: 1 }],
  });

  expect(chart?.ticks).toEqual([0, 1]);
});

it.each([
  ['a value', [0.2, 1.2], 1],
  ['a limit', [0.2, 0.3], 1.5],
])('goes above 1 when %s does', (_, numbers, value) => {
  const chart = chartOf({
    measurements: numbers.map((number, index) =>
      measured(index * 60, { number }),
    ),
    thresholds: [{ of: 'success', operator: '<=', value }],
  });

  expect(chart?.ticks.at(-1)).toBeGreaterThan(Math.max(...numbers, value));
});

it('leaves room for the measurements to come while it runs', () => {
  const running = chartOf({
    phase: 'Running',
    intervalSeconds: 60,
    plannedCount: 4,
    count: 3,
    measurements: [0, 60, 120].map(at => measured(at, { number: 1 })),
  });

  expect(running?.spanSeconds).toBe(180);
});

it('keeps what was measured readable though a thousand measurements are planned', () => {
  const running = chartOf({
    phase: 'Running',
    intervalSeconds: 60,
    plannedCount: 1000,
    count: 3,
    measurements: [0, 60, 120].map(at => measured(at, { number: 1 })),
  });

  expect(running?.spanSeconds).toBe(180);
});

it('shows an earlier run at the same time since its start, as far as the picture goes', () => {
  const chart = chartOf(
    {
      measurements: [measured(0, { number: 1 }), measured(60, { number: 1 })],
    },
    anAnalysisRun({
      startedAt: '2026-01-01T00:00:00Z',
      metrics: [
        aMetric({
          name: 'latency',
          measurements: [0, 60, 120].map((at, index) => ({
            phase: 'Successful',
            number: index,
            finishedAt: new Date(
              Date.parse('2026-01-01T00:00:00Z') + at * 1000,
            ).toISOString(),
          })),
        }),
      ],
    }),
  );

  expect(chart?.previous).toEqual([
    { seconds: 0, value: 0 },
    { seconds: 60, value: 1 },
  ]);
});

it.each([
  ['nothing was measured', []],
  ['no measurement is a number', [measured(0, { value: '"pending"' })]],
  [
    'no measurement has a time',
    [{ phase: 'Successful' as const, number: 1, finishedAt: 'yesterday' }],
  ],
])('has no chart when %s', (_, measurements) => {
  expect(chartOf({ measurements })).toBeUndefined();
});
