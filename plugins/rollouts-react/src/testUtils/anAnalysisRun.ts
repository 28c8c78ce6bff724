import {
  AnalysisMetric,
  AnalysisPhase,
  AnalysisRun,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { secondsAgo } from './aRollout';

const phaseOfLetter: Record<string, AnalysisPhase> = {
  s: 'Successful',
  f: 'Failed',
  i: 'Inconclusive',
  e: 'Error',
  n: 'Error',
};

/**
 * Measurements from letters: **s**uccessful, **f**ailed, **i**nconclusive, **e**rror, **n**o
 * data.
 *
 * @public
 */
export function someMeasurements(
  letters: string,
  value: string = '[0.994]',
): Measurement[] {
  return [...letters].map(letter => {
    const phase = phaseOfLetter[letter];
    if (letter === 'e') {
      return { phase };
    }
    const number = Number.parseFloat(value.replace('[', ''));
    return letter === 'n'
      ? { phase, value: '[]', isEmpty: true }
      : { phase, value, ...(Number.isNaN(number) ? {} : { number }) };
  });
}

/**
 * A metric whose counts follow from its measurements.
 *
 * @public
 */
export function aMetric(
  overrides: Partial<AnalysisMetric> = {},
): AnalysisMetric {
  const measurements = overrides.measurements ?? someMeasurements('sssss');
  const countOf = (phase: AnalysisPhase) =>
    measurements.filter(measurement => measurement.phase === phase).length;
  return {
    name: 'success-rate',
    phase: 'Successful',
    provider: 'prometheus',
    dryRun: false,
    count: measurements.length - countOf('Error'),
    successful: countOf('Successful'),
    failed: countOf('Failed'),
    inconclusive: countOf('Inconclusive'),
    error: countOf('Error'),
    successCondition: 'result[0] >= 0.985',
    ...overrides,
    measurements,
  };
}

/**
 * A run that went well; its name follows from role and step, as the controller's does.
 *
 * @public
 */
export function anAnalysisRun(
  overrides: Partial<AnalysisRun> = {},
): AnalysisRun {
  const { stepIndex = 1, podHash = '6d8f9c7b54' } = overrides;
  return {
    name: `checkout-${podHash}-47-${stepIndex}`,
    role: 'Step',
    stepIndex,
    podHash,
    phase: 'Successful',
    startedAt: secondsAgo(1045),
    completedAt: secondsAgo(733),
    metrics: [aMetric({ plannedCount: 5 })],
    ...overrides,
  };
}
