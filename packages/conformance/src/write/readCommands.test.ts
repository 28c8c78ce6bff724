import { keptScenario, withEntries } from '../testing/keptScenario';
import { readCommands } from './readCommands';

const { recording } = keptScenario('promote-only-spec-paused');

function bodiesOf(requests: readonly { body: unknown }[]): unknown[] {
  return requests.map(({ body }) => body);
}

describe('readCommands', () => {
  it('gives each command the writes of its own, in order', () => {
    const commands = readCommands(recording.entries);

    expect(
      commands.map(({ words, requests }) => [
        words.join(' '),
        bodiesOf(requests),
      ]),
    ).toEqual([
      ['pause web', [{ spec: { paused: true } }]],
      [
        'promote web',
        [
          { status: { currentStepIndex: 1, pauseConditions: null } },
          { spec: { paused: false } },
        ],
      ],
    ]);
  });

  it('ends the state before a command ahead of the change that it made', () => {
    const { entries } = recording;

    for (const { entriesBefore, requests } of readCommands(entries)) {
      const [before, change] = [
        entries.slice(0, entriesBefore),
        entries.slice(entriesBefore),
      ].map(part =>
        part.filter(
          each => each.kind === 'watch' && each.object.kind === 'Rollout',
        ),
      );
      const field = (entry: any) =>
        [entry.object.spec.paused, entry.object.status.currentStepIndex].join();

      expect(requests[0].at).toBe(change[0].at);
      expect(field(before.at(-1))).not.toBe(field(change[0]));
    }
  });

  it('takes the whole time before a write that changed nothing', () => {
    const unchanged = withEntries(
      keptScenario('promote-only-spec-paused'),
      entry => (entry.kind === 'watch' && entry.at > 0 ? undefined : entry),
    );
    const { entries } = unchanged.recording;

    const [pause] = readCommands(entries);

    expect(entries[pause.entriesBefore]).toBe(pause.requests[0]);
  });

  it('knows a command that sent nothing by the moment at which it was given', () => {
    const silent = withEntries(
      keptScenario('promote-only-spec-paused'),
      entry => (entry.kind === 'request' ? undefined : entry),
    );
    const { entries } = silent.recording;

    const [pause] = readCommands(entries);

    expect(pause.requests).toEqual([]);
    expect(entries[pause.entriesBefore]).toMatchObject({
      what: 'kubectl argo rollouts pause web',
    });
  });
});
