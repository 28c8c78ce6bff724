import { JsonValue } from '@backstage/types';
import { RolloutStepDetail } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { z } from 'zod';
import { durationSeconds } from '../../schema/durationSeconds';
import { stepSchemas } from '../../schema/stepSchema';
import { redactValue } from '../redact';
import { describeHeaderMatch } from './describeHeaderMatch';
import { describeMirrorMatch } from './describeMirrorMatch';

interface StepReading {
  /** Istio takes a request that fits any header of a route; other routers want all to fit. */
  isIstio: boolean;
}

type StepReader = (
  value: unknown,
  reading: StepReading,
) => RolloutStepDetail | undefined;

function reader<S extends z.ZodType>(
  schema: S,
  toDetail: (value: z.output<S>, reading: StepReading) => RolloutStepDetail,
): StepReader {
  return (value, reading) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? toDetail(parsed.data, reading) : undefined;
  };
}

const readers = new Map<string, StepReader>([
  [
    'setWeight',
    reader(stepSchemas.setWeight, weight => ({ kind: 'weight', weight })),
  ],
  [
    'pause',
    reader(stepSchemas.pause, pause => ({
      kind: 'pause',
      durationSeconds: durationSeconds(pause?.duration),
    })),
  ],
  [
    'analysis',
    reader(stepSchemas.analysis, ({ templates }) => ({
      kind: 'analysis',
      templates: templates.map(template => template.templateName),
    })),
  ],
  [
    'experiment',
    reader(stepSchemas.experiment, ({ templates, duration }) => ({
      kind: 'experiment',
      templates: templates.map(template => template.name),
      durationSeconds: durationSeconds(duration),
    })),
  ],
  [
    'setHeaderRoute',
    reader(stepSchemas.setHeaderRoute, ({ name, match }, { isIstio }) => ({
      kind: 'headerRoute',
      name,
      match: match?.map(describeHeaderMatch).join(isIstio ? ' or ' : ' and '),
    })),
  ],
  [
    'setMirrorRoute',
    reader(stepSchemas.setMirrorRoute, ({ name, match, percentage }) => ({
      kind: 'mirrorRoute',
      name,
      // Without a match the step removes the route, and nothing is copied any more.
      percentage: match ? percentage ?? 100 : 0,
      match: match && describeMirrorMatch(match),
    })),
  ],
  [
    'setCanaryScale',
    reader(stepSchemas.setCanaryScale, scale => ({ kind: 'scale', ...scale })),
  ],
  [
    'plugin',
    reader(stepSchemas.plugin, ({ name, config }) => ({
      kind: 'plugin',
      name,
      config: config === undefined ? undefined : asJson(config),
    })),
  ],
]);

/**
 * What a step of the spec does. One that is of a kind unknown here, has several kinds or does
 * not look as its kind should is `unknown`: it keeps its place, its name and its value.
 */
export function stepDetail(
  step: unknown,
  reading: StepReading,
): RolloutStepDetail {
  if (typeof step !== 'object' || step === null || Array.isArray(step)) {
    return { kind: 'unknown', name: 'unreadable', spec: asJson(step) };
  }
  const [[name, value] = ['empty', undefined], ...others] =
    Object.entries(step);
  if (others.length > 0) {
    return {
      kind: 'unknown',
      name: Object.keys(step).join(' and '),
      spec: asJson(step),
    };
  }
  return (
    readers.get(name)?.(value, reading) ?? {
      kind: 'unknown',
      name,
      spec: asJson(value),
    }
  );
}

/** Objects of a cluster came as JSON. */
function asJson(value: unknown): JsonValue {
  return redactValue(value as JsonValue | undefined);
}
