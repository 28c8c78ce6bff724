import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diffStates } from './diffStates';
import { loadRecording } from './loadRecording';
import { meaningfulStates } from './meaningfulStates';
import { replayRecording } from './replayRecording';

const FIXTURES = join(__dirname, '__fixtures__');

const recordings = readdirSync(FIXTURES).filter(file =>
  file.endsWith('.jsonl.gz'),
);

describe('the simulated controllers, given what the real ones were given', () => {
  it.each(recordings)('go through the states of %s in order', file => {
    const recorded = loadRecording(join(FIXTURES, file));

    const replayed = replayRecording(recorded);

    const divergence = diffStates(
      meaningfulStates(recorded),
      meaningfulStates(replayed),
    );
    expect(divergence?.report).toBeUndefined();
    expect(replayed.problems).toEqual([]);
  });

  it('write the very hashes, names and conditions of the real ones at the end', () => {
    const recorded = loadRecording(
      join(FIXTURES, 'canary-pauses-promote.jsonl.gz'),
    );

    const replayed = replayRecording(recorded);

    const [real, played] = [recorded, replayed].map(lastRollout);
    expect(played.metadata.annotations).toEqual(real.metadata.annotations);
    expect(withoutTimes(played.status)).toEqual(withoutTimes(real.status));
  });
});

function lastRollout({ entries }: ReturnType<typeof loadRecording>) {
  return entries
    .flatMap(entry => (entry.kind === 'watch' ? entry.object : []))
    .filter(object => object.kind === 'Rollout')
    .at(-1)!;
}

function withoutTimes(status: any) {
  const conditions = status.conditions
    .map(({ type, status: value, reason, message }: any) =>
      [type, value, reason, message].join(' '),
    )
    .sort();
  return { ...status, conditions };
}
