/** How an instrument of OpenTelemetry counts. */
export type InstrumentKind =
  | 'counter'
  | 'upDownCounter'
  | 'histogram'
  | 'observableCounter'
  | 'observableUpDownCounter'
  | 'observableGauge';

export interface MetricDefinition {
  kind: InstrumentKind;
  /** UCUM, as OpenTelemetry wants it. */
  unit: string;
  description: string;
  /** None of them grows with the rollouts, the entities or the users. */
  attributes: readonly string[];
  /** Of a histogram. */
  boundaries?: readonly number[];
}

const perResource = ['k8s.cluster.name', 'rollouts.resource'] as const;

/** Every metric of the backend. `docs/operations.md` has the same table, held to this by a test. */
export const metricCatalogue = {
  'rollouts.watch.state': {
    kind: 'observableUpDownCounter',
    unit: '{resource}',
    description:
      '1 for the state in which a resource of a cluster is, 0 for all others',
    attributes: [...perResource, 'rollouts.watch.state'],
  },
  'rollouts.watch.lag': {
    kind: 'observableGauge',
    unit: 's',
    description:
      'Time since the watch last told anything; a quiet one sends a bookmark about once a minute',
    attributes: perResource,
  },
  'rollouts.watch.restarts': {
    kind: 'observableCounter',
    unit: '{restart}',
    description:
      'Watches that broke and were opened again; their regular ends are not counted',
    attributes: perResource,
  },
  'rollouts.watch.objects': {
    kind: 'observableUpDownCounter',
    unit: '{object}',
    description: 'Objects that are kept in memory',
    attributes: perResource,
  },
  'rollouts.watch.rollouts': {
    kind: 'observableUpDownCounter',
    unit: '{rollout}',
    description: 'Rollouts that are known',
    attributes: ['k8s.cluster.name'],
  },
  'rollouts.projection.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time that an engine took for the view of one rollout',
    attributes: ['rollouts.engine'],
    boundaries: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05],
  },
  'rollouts.projection.failures': {
    kind: 'counter',
    unit: '{failure}',
    description: 'Views that an engine could not make',
    attributes: ['rollouts.engine'],
  },
  'rollouts.stream.open': {
    kind: 'upDownCounter',
    unit: '{stream}',
    description: 'Streams that are open to browsers and other plugins',
    attributes: ['rollouts.stream.kind'],
  },
  'rollouts.stream.overflows': {
    kind: 'counter',
    unit: '{overflow}',
    description:
      'Readers that were so slow that their queue was dropped and they began with a new snapshot',
    attributes: [],
  },
  'rollouts.action.outcomes': {
    kind: 'counter',
    unit: '{action}',
    description:
      'States that actions came to; `denied` is one that the permissions of the portal forbid',
    attributes: ['rollouts.action.kind', 'rollouts.action.state'],
  },
  'rollouts.action.effect.duration': {
    kind: 'histogram',
    unit: 's',
    description:
      'Time from the answer of the cluster until the controller was seen to act',
    attributes: ['rollouts.action.kind'],
    boundaries: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
  },
  'rollouts.action.nudges': {
    kind: 'counter',
    unit: '{nudge}',
    description: 'Actions for which the controller had to be woken',
    attributes: ['rollouts.action.kind'],
  },
  'rollouts.cluster.request.duration': {
    kind: 'histogram',
    unit: 's',
    description:
      'Time until a cluster answered a request; of a watch until it was open',
    attributes: [
      'k8s.cluster.name',
      'rollouts.cluster.verb',
      'http.response.status_code',
      'error.type',
    ],
    boundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  },
} as const satisfies Record<string, MetricDefinition>;

export type MetricName = keyof typeof metricCatalogue;

/** The metrics of one sort of instrument. */
export type MetricNameOf<Kind extends InstrumentKind> = {
  [Name in MetricName]: (typeof metricCatalogue)[Name]['kind'] extends Kind
    ? Name
    : never;
}[MetricName];

/** The attributes of a metric, by name; one may be left out where there is nothing to say. */
export type AttributesOf<Name extends MetricName> = {
  [Attribute in (typeof metricCatalogue)[Name]['attributes'][number]]?:
    | string
    | number;
};
