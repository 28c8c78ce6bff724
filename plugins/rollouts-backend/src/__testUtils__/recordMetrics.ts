import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { MetricsServiceObservableResult } from '../observability/alphaServices';

export interface Measurement {
  value: number;
  attributes: Record<string, unknown>;
}

type Callback = (result: MetricsServiceObservableResult) => void;

/** Backstage's metrics service, with everything that it is told. */
export function recordMetrics() {
  const measurements = new Map<string, Measurement[]>();
  const callbacks = new Map<string, Set<Callback>>();
  const units = new Map<string, string | undefined>();
  const note = (name: string) => (value: number, attributes?: object) => {
    measurements.set(name, [
      ...(measurements.get(name) ?? []),
      { value, attributes: { ...attributes } },
    ]);
  };
  const instrument = (name: string, options?: { unit?: string }) => {
    units.set(name, options?.unit);
    return { add: note(name), record: note(name) };
  };
  const observable = (name: string, options?: { unit?: string }) => {
    units.set(name, options?.unit);
    const own = new Set<Callback>();
    callbacks.set(name, own);
    return {
      addCallback: (callback: Callback) => void own.add(callback),
      removeCallback: (callback: Callback) => void own.delete(callback),
    };
  };
  const service = metricsServiceMock.mock({
    createCounter: instrument,
    createUpDownCounter: instrument,
    createHistogram: instrument,
    createGauge: instrument,
    createObservableCounter: observable,
    createObservableUpDownCounter: observable,
    createObservableGauge: observable,
  });
  return {
    service,
    /** Of every instrument that was created. */
    units,
    /** What was added or recorded, in order. */
    of: (name: string): Measurement[] => measurements.get(name) ?? [],
    sumOf: (name: string): number =>
      (measurements.get(name) ?? []).reduce((sum, { value }) => sum + value, 0),
    /** Asks an observed metric for its values, as an exporter does. */
    collect(name: string): Measurement[] {
      const collected: Measurement[] = [];
      callbacks.get(name)?.forEach(callback =>
        callback({
          observe: (value, attributes) =>
            collected.push({ value, attributes: { ...attributes } }),
        }),
      );
      return collected;
    },
  };
}
