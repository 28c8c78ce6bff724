/** Where the races take place. */
export const racePlace = { namespace: 'default', name: 'checkout' };

/** What the steps are there for: two pauses in a row, an analysis, and one pause that ends itself. */
export const raceSteps = [
  { setWeight: 20 },
  { pause: {} },
  { pause: {} },
  { setWeight: 40 },
  { analysis: { templates: [{ templateName: 'success-rate' }] } },
  { setWeight: 60 },
  { pause: { duration: '30s' } },
  { pause: {} },
  { setWeight: 80 },
] as const;

/** Steps that end only when a person says so. */
export function waitsForPerson(index: number): boolean {
  const step = raceSteps[index];
  return step !== undefined && 'pause' in step && !('duration' in step.pause);
}

export function isAnalysis(index: number): boolean {
  const step = raceSteps[index];
  return step !== undefined && 'analysis' in step;
}

export const racingTemplate = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name: 'success-rate', namespace: racePlace.namespace },
  spec: {
    metrics: [
      {
        name: 'success-rate',
        interval: '5s',
        count: 4,
        failureLimit: 1,
        successCondition: 'result[0] >= 0.95',
        provider: { prometheus: { address: 'http://metrics', query: 'up' } },
      },
    ],
  },
};

export function racingRollout(image: string) {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { ...racePlace, labels: { app: racePlace.name } },
    spec: {
      replicas: 4,
      selector: { matchLabels: { app: racePlace.name } },
      strategy: { canary: { steps: raceSteps } },
      template: {
        metadata: { labels: { app: racePlace.name } },
        spec: { containers: [{ name: 'web', image }] },
      },
    },
  };
}
