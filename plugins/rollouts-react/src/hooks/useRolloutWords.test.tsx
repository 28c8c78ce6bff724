import { errorApiRef } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/core-plugin-api/alpha';
import { MockErrorApi, TestApiProvider } from '@backstage/test-utils';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { act, render, screen } from '@testing-library/react';
import { RolloutSentence } from '../components';
import {
  aPausedCanary,
  builderNow,
  RolloutLanguage,
  wordsOf,
} from '../testUtils';

type Snapshot = { ready: true; t: unknown };

/** A portal whose language can be changed. */
class Portal {
  private listeners = new Set<(snapshot: Snapshot) => void>();

  constructor(private language: RolloutLanguage) {}

  readonly languageApi = { getLanguage: () => ({ language: this.language }) };

  readonly translationApi = {
    getTranslation: () => this.snapshot(),
    translation$: () => ({
      subscribe: ({ next }: { next: (snapshot: Snapshot) => void }) => {
        this.listeners.add(next);
        return { unsubscribe: () => this.listeners.delete(next) };
      },
    }),
  };

  choose(language: RolloutLanguage): void {
    this.language = language;
    this.listeners.forEach(next => next(this.snapshot()));
  }

  private snapshot(): Snapshot {
    return { ready: true, t: wordsOf(this.language).t };
  }
}

function renderIn(portal: Portal) {
  const shown = (rollout: Rollout) => (
    <TestApiProvider
      apis={[
        [errorApiRef, new MockErrorApi()],
        [appLanguageApiRef, portal.languageApi as never],
        [translationApiRef, portal.translationApi as never],
      ]}
    >
      <RolloutSentence rollout={rollout} owner="team-checkout" />
    </TestApiProvider>
  );
  const { rerender } = render(shown(aPausedCanary()));
  return { show: (rollout: Rollout) => rerender(shown(rollout)) };
}

const heading = () => screen.getByRole('heading', { level: 2 });

beforeEach(() => {
  jest.useFakeTimers({ now: builderNow });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('useRolloutWords', () => {
  it('speaks the language of the portal', () => {
    renderIn(new Portal('de'));

    expect(heading()).toHaveTextContent(
      'Angehalten bei Schritt 8 von 12 seit 12 min: 20 % des Traffics auf v2.14.1, wartet auf eine Beförderung durch team-checkout.',
    );
  });

  it('speaks another one as soon as it is chosen, with its conventions', () => {
    const portal = new Portal('en');
    renderIn(portal);

    act(() => portal.choose('ja'));

    expect(heading()).toHaveTextContent(
      '一時停止中（ステップ 8/12、12分経過）：トラフィックの 20% が v2.14.1、team-checkout による昇格を待っています。',
    );
  });

  it('reads changes out in that language, once, and nothing for the choice of it', () => {
    const portal = new Portal('en');
    const { show } = renderIn(portal);
    act(() => portal.choose('de'));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();

    const moved = aPausedCanary({
      phase: 'Progressing',
      waitingFor: undefined,
      currentStepIndex: 8,
    });
    show(moved);
    const told = screen.getByRole('status').textContent;
    show({ ...moved, gaps: ['pods'] });

    expect(told).toMatch(/^In Arbeit bei Schritt 9 von 12/);
    expect(screen.getByRole('status').textContent).toBe(told);
    act(() => {
      jest.advanceTimersByTime(10_000);
    });
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
