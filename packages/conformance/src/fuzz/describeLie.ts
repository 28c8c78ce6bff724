import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { secretMark } from './plantSecrets';

const knownSteps = [
  'setWeight',
  'pause',
  'analysis',
  'experiment',
  'setHeaderRoute',
  'setMirrorRoute',
  'setCanaryScale',
  'plugin',
];
const knownPhases = ['Healthy', 'Progressing', 'Paused', 'Degraded'];
const knownVerdicts = [
  'Pending',
  'Running',
  'Successful',
  'Failed',
  'Error',
  'Inconclusive',
];

/**
 * What a projection claims that its objects do not tell: a step that vanished or was taken for
 * another, a phase or a verdict out of a word that nobody knows, a secret. Nothing when it is
 * honest.
 */
export function describeLie(
  graph: ResourceGraph,
  rollout: Rollout,
): string | undefined {
  return (
    lieAboutSteps(graph, rollout) ??
    lieAboutPhase(graph, rollout) ??
    lieAboutRuns(graph, rollout) ??
    lieAboutGaps(graph, rollout) ??
    (JSON.stringify(rollout).includes(secretMark)
      ? 'it shows a secret'
      : undefined)
  );
}

function lieAboutSteps(
  { root }: ResourceGraph,
  { steps, strategy }: Rollout,
): string | undefined {
  const specified = read(root, 'spec', 'strategy', 'canary', 'steps');
  if (strategy !== 'canary' || !Array.isArray(specified)) {
    return undefined;
  }
  if (steps.length !== specified.length) {
    return `of ${specified.length} steps it shows ${steps.length}`;
  }
  const wrong = specified.findIndex(
    (step, index) =>
      !knownSteps.some(kind => read(step, kind) !== undefined) &&
      steps[index].kind !== 'unknown',
  );
  return wrong === -1
    ? undefined
    : `it takes step ${wrong} for a ${steps[wrong].kind}`;
}

function lieAboutPhase(
  { root }: ResourceGraph,
  { phase, isObserved, strategy }: Rollout,
): string | undefined {
  const word = read(root, 'status', 'phase');
  const isUnknown =
    typeof word === 'string' && word !== '' && !knownPhases.includes(word);
  return strategy !== 'experiment' &&
    isUnknown &&
    isObserved &&
    phase !== 'Unknown'
    ? `it takes the phase ${word.slice(0, 20)} for ${phase}`
    : undefined;
}

function lieAboutRuns(
  { owned }: ResourceGraph,
  { analysisRuns }: Rollout,
): string | undefined {
  for (const run of analysisRuns) {
    const object = owned.find(({ metadata }) => metadata.name === run.name);
    const word = read(object, 'status', 'phase');
    if (
      typeof word === 'string' &&
      word !== '' &&
      !knownVerdicts.includes(word) &&
      run.phase !== 'Unknown'
    ) {
      return `it takes the verdict ${word.slice(0, 20)} for ${run.phase}`;
    }
  }
  return undefined;
}

/** A part that is there and cannot be read is named. */
function lieAboutGaps(
  { root, owned }: ResourceGraph,
  { gaps }: Rollout,
): string | undefined {
  const spoilt = [root, ...owned].find(object =>
    (['spec', 'status'] as const).some(
      part =>
        // Null is as good as absent.
        (object[part] ?? undefined) !== undefined && !isTree(object[part]),
    ),
  );
  return spoilt && gaps.length === 0
    ? `it does not say that ${spoilt.kind} ${spoilt.metadata.name} cannot be read`
    : undefined;
}

function read(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      isTree(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined,
    value,
  );
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
