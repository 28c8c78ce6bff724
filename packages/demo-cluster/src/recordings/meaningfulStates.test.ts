import { join } from 'node:path';
import { diffStates } from './diffStates';
import { loadRecording } from './loadRecording';
import { meaningfulStates } from './meaningfulStates';
import { Recording, RecordingEntry } from './Recording';

function aRecording(): Recording {
  return loadRecording(
    join(__dirname, '__fixtures__', 'experiment-step-fails.jsonl.gz'),
  );
}

/** The recording with something else in the texts of what was watched. */
function told(
  recording: Recording,
  change: (text: string) => string,
): Recording {
  const entries: RecordingEntry[] = recording.entries.map(entry =>
    entry.kind === 'watch'
      ? { ...entry, object: JSON.parse(change(JSON.stringify(entry.object))) }
      : entry,
  );
  return { ...recording, entries };
}

const divergence = (recording: Recording) =>
  diffStates(meaningfulStates(aRecording()), meaningfulStates(recording))
    ?.report;

describe('the states of experiments', () => {
  it('are read with their templates and runs', () => {
    const { experiments } = meaningfulStates(aRecording());

    expect(experiments['web-v2-2-1'].at(-1)?.state).toEqual({
      phase: 'Failed',
      message:
        'Metric "compare" assessed Failed due to failed (1) > failureLimit (0)',
      isTerminated: false,
      isAvailable: true,
      templates: {
        baseline: {
          status: 'Successful',
          message: '',
          serviceName: '',
          size: 0,
          isLeaving: true,
        },
        canary: {
          status: 'Successful',
          message: '',
          serviceName: '',
          size: 0,
          isLeaving: true,
        },
      },
      runs: {
        compare: {
          run: 'web-v2-2-1-compare',
          end: 'Failed',
          message:
            'Metric "compare" assessed Failed due to failed (1) > failureLimit (0)',
        },
      },
    });
  });

  it.each<[string, (text: string) => string]>([
    [
      'another end',
      text => text.replaceAll('"status":"Successful"', '"status":"Failed"'),
    ],
    [
      'another size',
      text =>
        text.replace('"replicas":2,"selector"', '"replicas":3,"selector"'),
    ],
    ['another run', text => text.replaceAll('2-1-compare', '2-1-compared')],
    [
      'an event of another template',
      text => text.replaceAll("Template 'canary'", "Template 'third'"),
    ],
  ])('tell %s apart', (_what, change) => {
    expect(divergence(told(aRecording(), change))).toBeDefined();
  });

  it('do not depend on whether a run was seen before or after its first measurement', () => {
    const seenLater = (text: string) =>
      text.replaceAll(
        "AnalysisRun 'compare' transitioned from  -> Failed",
        "AnalysisRun 'compare' transitioned from Running -> Failed",
      );

    expect(divergence(told(aRecording(), seenLater))).toBeUndefined();
  });
});
