import {
  MetricsService,
  MetricsServiceObservableResult,
} from './alphaServices';
import {
  AttributesOf,
  metricCatalogue,
  MetricDefinition,
  MetricName,
  MetricNameOf,
} from './metricCatalogue';

type Measure = (value: number, attributes: object) => void;
type ObservableName = MetricNameOf<
  'observableCounter' | 'observableUpDownCounter' | 'observableGauge'
>;

/** Where an observation of one metric is told. */
export type Observe<Name extends MetricName> = (
  value: number,
  attributes: AttributesOf<Name>,
) => void;

/** The instruments of the catalogue. Where no OpenTelemetry SDK is set up they do nothing. */
export class RolloutsMetrics {
  private readonly service: MetricsService;
  private readonly measures = new Map<MetricName, Measure>();

  constructor(service: MetricsService) {
    this.service = service;
    (Object.keys(metricCatalogue) as MetricName[]).forEach(name => {
      const measure = createMeasure(service, name);
      if (measure) {
        this.measures.set(name, measure);
      }
    });
  }

  /** Adds to a counter, or takes from one that goes both ways. */
  add<Name extends MetricNameOf<'counter' | 'upDownCounter'>>(
    name: Name,
    value: number,
    attributes: AttributesOf<Name>,
  ): void {
    this.measures.get(name)?.(value, attributes);
  }

  /** Records one value of a distribution. */
  record<Name extends MetricNameOf<'histogram'>>(
    name: Name,
    value: number,
    attributes: AttributesOf<Name>,
  ): void {
    this.measures.get(name)?.(value, attributes);
  }

  /** Asks for the values whenever they are collected; the returned function ends it. */
  observe<Name extends ObservableName>(
    name: Name,
    tell: (observe: Observe<Name>) => void,
  ): () => void {
    const instrument = createObservable(this.service, name);
    const callback = (result: MetricsServiceObservableResult) =>
      tell((value, attributes) => result.observe(value, { ...attributes }));
    instrument.addCallback(callback);
    return () => instrument.removeCallback(callback);
  }
}

function optionsOf(name: MetricName) {
  const { unit, description, boundaries }: MetricDefinition =
    metricCatalogue[name];
  return {
    unit,
    description,
    ...(boundaries
      ? { advice: { explicitBucketBoundaries: [...boundaries] } }
      : {}),
  };
}

/** Absent for what is asked for its values instead. */
function createMeasure(
  service: MetricsService,
  name: MetricName,
): Measure | undefined {
  const options = optionsOf(name);
  switch (metricCatalogue[name].kind) {
    case 'counter': {
      const counter = service.createCounter(name, options);
      return (value, attributes) => counter.add(value, { ...attributes });
    }
    case 'upDownCounter': {
      const counter = service.createUpDownCounter(name, options);
      return (value, attributes) => counter.add(value, { ...attributes });
    }
    case 'histogram': {
      const histogram = service.createHistogram(name, options);
      return (value, attributes) => histogram.record(value, { ...attributes });
    }
    case 'observableCounter':
    case 'observableUpDownCounter':
    case 'observableGauge':
      return undefined;
    default:
      throw new Error(`${name} is of no kind that there is`);
  }
}

function createObservable(service: MetricsService, name: ObservableName) {
  const options = optionsOf(name);
  switch (metricCatalogue[name].kind) {
    case 'observableCounter':
      return service.createObservableCounter(name, options);
    case 'observableUpDownCounter':
      return service.createObservableUpDownCounter(name, options);
    case 'observableGauge':
      return service.createObservableGauge(name, options);
    default:
      throw new Error(`${name} is not observed`);
  }
}
