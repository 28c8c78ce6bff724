import { ReactNode } from 'react';
import {
  ActionRecord,
  Refusal,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { rolloutsApiRef } from '../api';
import { anActionRecord, aPausedCanary, FakeRolloutsApi } from '../testUtils';
import { RolloutStreamProvider, useRollouts } from './RolloutStreamProvider';
import { useRolloutAction } from './useRolloutAction';

const entityRef = 'component:default/checkout';
const rollout = aPausedCanary();
const decision = {
  action: 'promote',
  observed: rollout.observation,
  reason: 'Looks right',
} as const;

function renderAction(api: FakeRolloutsApi, id = rollout.id) {
  return renderHook(({ rolloutId }) => useRolloutAction(rolloutId), {
    initialProps: { rolloutId: id },
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[rolloutsApiRef, api]]}>
        <RolloutStreamProvider entityRef={entityRef}>
          {children}
        </RolloutStreamProvider>
      </TestApiProvider>
    ),
  });
}

describe('useRolloutAction', () => {
  it('asks for the plan of what the user saw', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderAction(api);

    const plan = await result.current.plan(decision);

    expect(plan).toEqual(api.plan);
    expect(api.plans).toEqual([
      {
        rolloutId: rollout.id,
        request: {
          entityRef,
          action: 'promote',
          observed: rollout.observation,
        },
      },
    ]);
  });

  it('gives back a refusal like any other answer', async () => {
    const api = new FakeRolloutsApi();
    const refusal: Refusal = {
      outcome: 'refusal',
      code: 'state-changed',
      reason: 'It is at step 9 now.',
    };
    api.plan = refusal;
    const { result } = renderAction(api);

    expect(await result.current.plan(decision)).toEqual(refusal);
  });

  it('requests it for the entity of the page and knows the answer at once', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderAction(api);

    await act(() => result.current.request(decision));

    expect(api.requests).toEqual([
      { rolloutId: rollout.id, request: { entityRef, ...decision } },
    ]);
    expect(result.current.record).toEqual(anActionRecord());
    expect(result.current.isRequesting).toBe(false);
  });

  it('sends one request for two clicks', async () => {
    const api = new FakeRolloutsApi();
    let answer: (record: ActionRecord) => void = () => {};
    api.record = new Promise(resolve => {
      answer = resolve;
    });
    const { result } = renderAction(api);

    let answers: Promise<ActionRecord>[] = [];
    act(() => {
      answers = [
        result.current.request(decision),
        result.current.request(decision),
      ];
    });
    expect(result.current.isRequesting).toBe(true);
    await act(async () => answer(anActionRecord()));

    expect(api.requests).toHaveLength(1);
    expect(await Promise.all(answers)).toEqual([
      anActionRecord(),
      anActionRecord(),
    ]);
    expect(result.current.isRequesting).toBe(false);
  });

  it('can be asked for again after a request that failed', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderAction(api);
    api.record = new TypeError('Failed to fetch');

    await act(async () => {
      await expect(result.current.request(decision)).rejects.toThrow(
        'Failed to fetch',
      );
    });
    expect(result.current.isRequesting).toBe(false);
    api.record = anActionRecord();
    await act(() => result.current.request(decision));

    expect(api.requests).toHaveLength(2);
  });

  it('follows the story on the stream', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderAction(api);
    await act(() => result.current.request(decision));

    act(() =>
      api.stream.send({
        type: 'action',
        record: anActionRecord({ state: 'effective' }),
      }),
    );

    await waitFor(() => expect(result.current.record?.state).toBe('effective'));
  });

  it('does not take the click on one rollout for one on another', async () => {
    const api = new FakeRolloutsApi();
    api.record = new Promise(() => {});
    const { result, rerender } = renderAction(api);
    act(() => {
      void result.current.request(decision);
    });

    rerender({ rolloutId: 'another' });
    expect(result.current.isRequesting).toBe(false);
    act(() => {
      void result.current.request(decision);
    });

    await waitFor(() =>
      expect(api.requests.map(({ rolloutId }) => rolloutId)).toEqual([
        rollout.id,
        'another',
      ]),
    );
  });
});

describe('useRollouts', () => {
  it('says what is missing when it is used without a provider', () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});

    expect(() => renderHook(() => useRollouts())).toThrow(
      'useRollouts must be used below a RolloutStreamProvider',
    );
    jest.restoreAllMocks();
  });
});
