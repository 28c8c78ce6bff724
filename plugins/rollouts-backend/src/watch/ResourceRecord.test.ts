import { ClusterFailure } from '../cluster/ClusterFailure';
import { WatchSignal } from './listThenWatch';
import {
  newResourceRecord,
  nextResourceRecord,
  outlookOf,
} from './ResourceRecord';

const listed: WatchSignal = { type: 'listed', objects: [] };
const live: WatchSignal = { type: 'live' };
const absent: WatchSignal = { type: 'absent', retryInMs: 0 };

function failed(failure: ClusterFailure, attempt = 1): WatchSignal {
  return { type: 'failed', failure, attempt, retryInMs: 0 };
}

const forbidden = failed({ kind: 'forbidden', status: 403, message: 'no' });
const unreachable = failed({ kind: 'unreachable', message: 'refused' });
const cut = { kind: 'cut', message: 'broken off' } as const;

/** The state and the outlook after each signal. */
function storyOf(...signals: WatchSignal[]): string[] {
  let record = newResourceRecord('pods');
  return signals.map(signal => {
    record = nextResourceRecord(record, signal);
    return `${record.status.state}, ${outlookOf(record)}`;
  });
}

describe('a record of a resource', () => {
  it('knows nothing at first', () => {
    expect(outlookOf(newResourceRecord('pods'))).toBe('pending');
  });

  it.each([
    [
      'list and watch',
      [listed, live],
      ['connecting, readable', 'watching, readable'],
    ],
    [
      'an outage, and back',
      [listed, live, unreachable, listed, live],
      [
        'connecting, readable',
        'watching, readable',
        'lost, readable',
        'lost, readable',
        'watching, readable',
      ],
    ],
    [
      'a cluster that is down from the start',
      [unreachable, listed],
      ['connecting, failing', 'connecting, readable'],
    ],
    [
      'a CRD that comes and goes',
      [absent, listed, live, absent],
      [
        'absent, absent',
        'connecting, readable',
        'watching, readable',
        'absent, absent',
      ],
    ],
    [
      'rights that come and go',
      [forbidden, listed, live, forbidden],
      [
        'forbidden, forbidden',
        'connecting, readable',
        'watching, readable',
        'forbidden, forbidden',
      ],
    ],
    [
      'a cut that is mended at once',
      [listed, live, failed(cut), live],
      [
        'connecting, readable',
        'watching, readable',
        'watching, readable',
        'watching, readable',
      ],
    ],
    [
      'a cut that is not mended',
      [listed, live, failed(cut), failed(cut, 2)],
      [
        'connecting, readable',
        'watching, readable',
        'watching, readable',
        'lost, readable',
      ],
    ],
  ])('tells the story of %s', (_, signals, story) => {
    expect(storyOf(...signals)).toEqual(story);
  });
});
