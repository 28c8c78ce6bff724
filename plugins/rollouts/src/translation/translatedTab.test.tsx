import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  anActionPlan,
  aPausedCanary,
  aSnapshot,
  builderNow,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../__testUtils__/anEntity';
import { button, dialog } from '../__testUtils__/decideOn';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import rolloutsPlugin from '../alpha';
// Read beforehand: on a busy machine this takes longer than what a test waits for.
import '../tab';
import './de';
import './ja';

const rollout = aPausedCanary();
const snapshot = aSnapshot({ rollouts: [rollout] });

/** A backend whose streams begin with the canary, however late they are read. */
class CanaryApi extends FakeRolloutsApi {
  streamRollouts(...args: Parameters<FakeRolloutsApi['streamRollouts']>) {
    const stream = super.streamRollouts(...args);
    this.stream.send({ type: 'snapshot', snapshot });
    return stream;
  }
}

/** Opens the tab in a portal of the new frontend system that speaks a language. */
function openTabIn(language: string) {
  renderTestApp({
    extensions: [createTestEntityPage({ entity: anEntity() })],
    features: [rolloutsPlugin],
    apis: [
      [rolloutsApiRef, new CanaryApi()],
      mockApis.discovery({ baseUrl: 'http://portal' }),
    ],
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'de', 'ja'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://portal' },
    },
  });
}

const languageOf = (element: HTMLElement) =>
  element.closest('[lang]')?.getAttribute('lang');

describe('a paused canary', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => {
    jest.useRealTimers();
    // Where Backstage keeps the language that was chosen.
    window.localStorage.clear();
  });

  it.each([
    {
      language: 'de',
      sentence: /^Angehalten .*Schritt 8 von 12/,
      steps: 'Schritte',
      promote: 'Befördern',
      next: 'Befördern führt weiter zu Schritt 9: Experiment baseline-compare, 15 min.',
      abort: 'Abbrechen',
      more: 'Weitere Aktionen für checkout',
      fully: 'Vollständig befördern',
      fullyDoes: 'Überspringt die Schritte 9 bis 12',
      title: 'checkout in prod-eu-1 befördern',
      atOnce: 'Sofort',
      reason: 'Grund (optional)',
      sent: 'Was gesendet wird: 1 Anfrage an prod-eu-1',
      cancel: 'Schließen',
    },
    {
      language: 'ja',
      sentence: /ステップ 8\/12/,
      steps: 'ステップ',
      promote: '昇格',
      next: '昇格するとステップ 9（実験 baseline-compare, 15分）へ進みます。',
      abort: '中止',
      more: 'checkout のその他の操作',
      fully: '完全に昇格',
      fullyDoes: 'ステップ 9～12 をスキップします',
      title: 'prod-eu-1 の checkout を昇格',
      atOnce: '直後',
      reason: '理由（任意）',
      sent: '送信内容：prod-eu-1 への要求 1 件',
      cancel: 'キャンセル',
    },
  ])('speaks $language from the header to the dialog', async words => {
    openTabIn(words.language);

    const heading = await screen.findByRole('heading', {
      name: words.sentence,
    });
    expect(languageOf(heading)).toBe(words.language);
    expect(screen.getByRole('region', { name: words.steps })).toBeVisible();
    expect(button(words.abort)).toBeVisible();
    expect(languageOf(screen.getByText(words.next))).toBe(words.language);

    await userEvent.click(button(words.more));
    const menu = within(await screen.findByRole('menu'));
    const fully = await menu.findByRole('menuitem', { name: words.fully });
    expect(fully).toHaveAccessibleDescription(words.fullyDoes);
    expect(languageOf(within(fully).getByText(words.fullyDoes))).toBe(
      words.language,
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('menu')).not.toBeInTheDocument(),
    );

    await userEvent.click(button(words.promote));
    const opened = within(await dialog());
    expect(opened.getByRole('heading', { name: words.title })).toBeVisible();
    expect(await opened.findByText(words.atOnce)).toBeVisible();
    expect(opened.getByLabelText(words.reason)).toHaveFocus();
    expect(opened.getByText(words.sent)).toBeVisible();
    expect(opened.getByRole('button', { name: words.cancel })).toBeVisible();
    expect(opened.getByRole('button', { name: words.promote })).toBeVisible();
  });

  it('has the sentences of the engine pronounced in English', async () => {
    openTabIn('de');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Befördern' }),
    );
    const opened = within(await dialog());
    const { effect } = anActionPlan();
    const sentence = await opened.findByText(effect.atOnce);

    expect(languageOf(sentence)).toBe('en');
    expect(languageOf(opened.getByText('Sofort'))).toBe('de');
  });
});
