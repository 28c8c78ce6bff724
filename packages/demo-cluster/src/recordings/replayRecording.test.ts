import { join } from 'node:path';
import { allControllers } from '../controllers';
import { diffStates } from './diffStates';
import { loadRecording } from './loadRecording';
import { meaningfulStates } from './meaningfulStates';
import { Recording } from './Recording';
import { replayRecording } from './replayRecording';

function aRecording(): Recording {
  return loadRecording(
    join(__dirname, '__fixtures__', 'canary-abort-retry.jsonl.gz'),
  );
}

describe('replayRecording', () => {
  it('gives the same history every time', () => {
    const first = replayRecording(aRecording());
    const second = replayRecording(aRecording());

    expect(second.entries).toEqual(first.entries);
  });

  it('does what operators did and nothing that the recorded controller did', () => {
    const { entries } = replayRecording(aRecording());

    const clients = new Set(
      entries.flatMap(entry => (entry.kind === 'request' ? entry.client : [])),
    );
    expect([...clients].sort()).toEqual(['kubectl', 'kubectl-argo-rollouts']);
  });

  it('finds out a cluster without controllers', () => {
    const recorded = aRecording();

    const replayed = replayRecording(recorded, { controllers: [] });

    const divergence = diffStates(
      meaningfulStates(recorded),
      meaningfulStates(replayed),
    );
    expect(divergence?.report).toContain('does not reach');
  });

  it('finds out a controller that leaves out an abort', () => {
    const recorded = aRecording();
    const [rollouts, ...others] = allControllers();
    const deaf: typeof rollouts = {
      name: rollouts.name,
      step(view, now) {
        const step = rollouts.step(view, now);
        const isAborting = step.writes.some(
          write => write.verb === 'status' && write.object.status?.abortedAt,
        );
        return isAborting ? { writes: [] } : step;
      },
    };

    const replayed = replayRecording(recorded, {
      controllers: [deaf, ...others],
    });

    const divergence = diffStates(
      meaningfulStates(recorded),
      meaningfulStates(replayed),
    );
    expect(divergence?.report).toContain('Degraded');
  });

  it('says which request was refused although it passed in the recording', () => {
    const recorded = aRecording();
    const entries = recorded.entries.filter(
      entry => entry.kind !== 'request' || entry.method !== 'POST',
    );

    const { problems } = replayRecording({ ...recorded, entries });

    expect(problems[0]).toMatch(/^at \d+ ms: PUT .*rollouts\/web was refused/);
  });

  it('speaks of the replay where a recorded request speaks of versions and uids', () => {
    const recorded = aRecording();
    const text = JSON.stringify(recorded.entries)
      .replaceAll('67fc9fc85c', 'aaaaaaaaaa')
      .replaceAll('7476488bb6', 'bbbbbbbbbb');
    const foreign = { ...recorded, entries: JSON.parse(text) };

    const replayed = replayRecording(foreign);

    expect(
      diffStates(meaningfulStates(foreign), meaningfulStates(replayed)),
    ).toBeUndefined();
  });
});
