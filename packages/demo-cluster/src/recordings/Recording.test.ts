import { parseRecording } from './Recording';

const SCENARIO = JSON.stringify({
  kind: 'scenario',
  name: 'small',
  title: 'A small one',
  controller: 'argo-rollouts 1.9.1',
  start: '2026-03-01T10:00:00.000Z',
});

describe('parseRecording', () => {
  it('reads the scenario and its entries', () => {
    const action = { at: 5, kind: 'action', what: 'apply Rollout web' };

    const { scenario, entries } = parseRecording(
      `${SCENARIO}\n${JSON.stringify(action)}\n`,
    );

    expect(scenario.start).toEqual(new Date('2026-03-01T10:00:00Z'));
    expect(entries).toEqual([action]);
  });

  it.each([
    ['', 'the recording is empty'],
    ['{"kind":"scenario"}', 'line 1 of the recording is malformed: name'],
    [`${SCENARIO}\n{"at":`, 'line 2 of the recording is not JSON'],
    [
      `${SCENARIO}\n{"at":1,"kind":"song"}`,
      'line 2 of the recording is malformed',
    ],
    [
      `${SCENARIO}\n{"at":1,"kind":"watch","type":"ADDED","resource":"pods","object":{}}`,
      'line 2 of the recording is malformed: object',
    ],
  ])('says where %j is wrong', (text, words) => {
    expect(() => parseRecording(text)).toThrow(words);
  });
});
