import { diffEvents } from './diffEvents';
import { ToldEvent } from './ClusterState';

function told(...reasons: string[]): Record<string, ToldEvent[]> {
  return {
    'Rollout/web': reasons.map(reason => ({
      type: 'Normal',
      reason,
      message: '',
    })),
  };
}

describe('diffEvents', () => {
  it('is content with the same events in the same order', () => {
    expect(diffEvents(told('A', 'B'), told('A', 'B'))).toBeUndefined();
  });

  it('lets events of controllers that work side by side swap places', () => {
    expect(
      diffEvents(told('A', 'B', 'C'), told('B', 'A', 'C')),
    ).toBeUndefined();
  });

  it('does not let an event come much too late', () => {
    const divergence = diffEvents(
      told('A', 'B', 'C', 'D', 'E', 'F'),
      told('B', 'C', 'D', 'E', 'F', 'A'),
    );

    expect(divergence?.report).toContain('differ at number 1');
  });

  it('notices an event that is missing and one that is too many', () => {
    expect(diffEvents(told('A', 'B'), told('A'))).toBeDefined();
    expect(diffEvents(told('A'), told('A', 'B'))?.report).toContain(
      'tells more than the recording',
    );
  });

  it('forgives what comes after the 25 events that the real controller tells', () => {
    const budget = Array.from({ length: 25 }, (_, index) => `Event${index}`);

    expect(
      diffEvents(told(...budget), told(...budget, 'One', 'Two')),
    ).toBeUndefined();
    expect(
      diffEvents(told(...budget.slice(1)), told(...budget.slice(1), 'One')),
    ).toBeDefined();
  });

  it('takes a transition that is told again out of an old copy for one', () => {
    const transition = (from: string, to: string) =>
      `Template 'a' transitioned from ${from} -> ${to}`;
    const toldWords = (...messages: string[]): Record<string, ToldEvent[]> => ({
      'Experiment/trial': messages.map(message => ({
        type: 'Normal',
        reason: 'Told',
        message,
      })),
    });
    const first = transition('', 'Progressing');
    const rest = ['Scaled up', 'Experiment runs'];

    expect(
      diffEvents(toldWords(first, ...rest, first), toldWords(first, ...rest)),
    ).toBeUndefined();
    expect(
      diffEvents(
        toldWords(first, transition('Progressing', 'Running'), first),
        toldWords(first, transition('Progressing', 'Running')),
      ),
    ).toBeDefined();
  });

  it('takes an analysis that ends again out of an old copy for ended once', () => {
    const ends = (...names: string[]): Record<string, ToldEvent[]> => ({
      'AnalysisRun/check': names.map(name => ({
        type: 'Normal',
        reason: 'Told',
        message: `${name} Completed. Result: Successful`,
      })),
    });
    const once = ends("Metric 'rate'", 'Analysis');
    const twice = ends(
      "Metric 'rate'",
      'Analysis',
      "Metric 'rate'",
      'Analysis',
    );

    expect(diffEvents(twice, once)).toBeUndefined();
    expect(diffEvents(ends('Analysis'), once)).toBeDefined();
  });

  it('takes no notice of the controller being started', () => {
    expect(
      diffEvents(told('A', 'RolloutAddedToInformer'), told('A')),
    ).toBeUndefined();
  });
});
