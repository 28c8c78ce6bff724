import { ClusterFailure } from '../cluster/ClusterFailure';
import { anObject } from '../__testUtils__/anObject';
import { WatchSignal } from './listThenWatch';
import { newResourceHistory, nextResourceHistory } from './ResourceHistory';

const start = Date.UTC(2026, 0, 1);
const listed: WatchSignal = { type: 'listed', objects: [] };
const live: WatchSignal = { type: 'live' };
const bookmark: WatchSignal = { type: 'answered' };

function failed(failure: ClusterFailure, attempt = 1): WatchSignal {
  return { type: 'failed', failure, attempt, retryInMs: 0 };
}

const cut = failed({ kind: 'cut', message: 'the cluster ended the watch' });
const unreachable = failed({
  kind: 'unreachable',
  message: 'the connection was refused',
});
const expired = failed({ kind: 'expired', message: 'too old' });

/** The history after signals, each so many seconds after the start. */
function historyOf(...signals: [seconds: number, signal: WatchSignal][]) {
  return signals.reduce(
    (history, [seconds, signal]) =>
      nextResourceHistory(history, signal, new Date(start + seconds * 1000)),
    newResourceHistory(),
  );
}

describe('the history of a watch', () => {
  it('begins without an event, an error or a restart', () => {
    expect(historyOf()).toEqual({ restarts: 0, isBroken: false });
  });

  it.each<[string, WatchSignal]>([
    ['a bookmark', bookmark],
    ['a change', { type: 'applied', object: anObject() }],
    ['an end', { type: 'deleted', object: anObject() }],
  ])('takes %s for a sign of life', (_, signal) => {
    const history = historyOf([0, listed], [1, live], [30, signal]);

    expect(history.lastEventAt).toBe('2026-01-01T00:00:30.000Z');
  });

  it('is not alarmed by the regular end of a watch', () => {
    const history = historyOf([0, listed], [0, live], [240, cut], [241, live]);

    expect(history).toMatchObject({ restarts: 0, isBroken: false });
    expect(history.lastError).toBeUndefined();
  });

  it('counts a watch that was cut off early, and keeps the reason', () => {
    const history = historyOf([0, listed], [0, live], [60, cut], [61, live]);

    expect(history).toMatchObject({
      restarts: 1,
      lastError: {
        at: '2026-01-01T00:01:00.000Z',
        message: 'the cluster ended the watch',
      },
    });
  });

  it('counts an outage once, however many attempts it took', () => {
    const history = historyOf(
      [0, listed],
      [0, live],
      [5, unreachable],
      [6, unreachable],
      [9, unreachable],
      [12, listed],
      [12, live],
    );

    expect(history.restarts).toBe(1);
    expect(history.lastError?.at).toBe('2026-01-01T00:00:09.000Z');
  });

  it('counts a history of the cluster that is over, since everything is listed again', () => {
    const history = historyOf(
      [0, listed],
      [0, live],
      [300, expired],
      [300, listed],
      [300, live],
    );

    expect(history.restarts).toBe(1);
  });

  it('counts nothing before the first watch was open', () => {
    const history = historyOf([0, unreachable], [3, listed], [3, live]);

    expect(history.restarts).toBe(0);
    expect(history.lastError).toBeDefined();
  });

  it('counts a CRD that went and came', () => {
    const history = historyOf(
      [0, listed],
      [0, live],
      [10, { type: 'absent', retryInMs: 0 }],
      [60, listed],
      [60, live],
    );

    expect(history.restarts).toBe(1);
    expect(history.lastError).toBeUndefined();
  });

  it('says that objects were left out', () => {
    const one = historyOf([0, { type: 'malformed', count: 1 }]);
    const three = historyOf([0, { type: 'malformed', count: 3 }]);

    expect(one.lastError?.message).toBe(
      'an object that cannot be read was left out',
    );
    expect(three.lastError?.message).toBe(
      '3 objects that cannot be read were left out',
    );
  });
});
