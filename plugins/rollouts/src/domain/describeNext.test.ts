import {
  ActionOutlook,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aPausedCanary,
  RolloutLanguage,
  rolloutLanguages,
  someSteps,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { tabWordsOf } from '../__testUtils__/tabWordsOf';
import { actionVerb } from './actionWords';
import { AvailableAction, describeEffect, describeNext } from './describeNext';

const rollout = aPausedCanary();
const hint = 'what only the engine can say';

function anAction(
  kind: RolloutActionKind,
  outlook?: ActionOutlook,
): AvailableAction {
  return { kind, isAvailable: true, hint, outlook };
}

/** The sentence under the button, with plain spaces. */
function sentence(
  action: AvailableAction,
  language: RolloutLanguage = 'en',
  of = rollout,
): string {
  const words = tabWordsOf(language);
  const verb = actionVerb(action.kind, words);
  const next = describeNext(action, { rollout: of, words });
  const text =
    next.form === 'goesOn'
      ? words.t('outlook.goesOn', {
          verb,
          number: next.number,
          step: next.step,
        })
      : words.t(`report.next.${next.form}`, { verb, hint: next.hint.text });
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

const everyOutlook: readonly [RolloutActionKind, ActionOutlook, string][] = [
  [
    'promote',
    { kind: 'step', index: 8 },
    'Promote goes on with step 9: experiment baseline-compare, 15 min.',
  ],
  [
    'promote',
    { kind: 'step', index: 12 },
    'Promote: all steps done: 100 % on v2.14.1.',
  ],
  ['promote', { kind: 'switch' }, 'Promote switches all traffic to v2.14.1.'],
  ['promote', { kind: 'newAnalysis' }, 'Promote begins a new analysis run.'],
  [
    'resume',
    { kind: 'endPause', of: 'person' },
    'Resume ends the pause that a person set.',
  ],
  [
    'promote',
    { kind: 'endPause', of: 'inconclusiveExperiment' },
    'Promote ends the pause after the inconclusive experiment.',
  ],
  [
    'resume',
    { kind: 'resumeStep', index: 7 },
    'Resume resumes step 8: pause until promoted.',
  ],
  [
    'promoteFully',
    { kind: 'skipSteps', first: 12, last: 11 },
    'Promote fully skips nothing: all steps are done.',
  ],
  [
    'promoteFully',
    { kind: 'skipSteps', first: 11, last: 11 },
    'Promote fully skips step 12.',
  ],
  [
    'promoteFully',
    { kind: 'skipSteps', first: 10, last: 11 },
    'Promote fully skips steps 11 and 12.',
  ],
  [
    'promoteFully',
    { kind: 'skipSteps', first: 8, last: 11 },
    'Promote fully skips steps 9 to 12.',
  ],
  [
    'promoteFully',
    { kind: 'skipChecks' },
    'Promote fully skips pause and analyses.',
  ],
  [
    'skip',
    { kind: 'leaveStep', index: 8, next: 9 },
    'Skip leaves step 9; step 10: weight 50 %.',
  ],
  ['pause', { kind: 'hold' }, 'Pause holds until somebody resumes.'],
  ['pause', { kind: 'hold', index: 7 }, 'Pause holds at step 8 of 12.'],
  [
    'pause',
    { kind: 'hold', index: 12 },
    'Pause holds at the end of its steps.',
  ],
  ['abort', { kind: 'backToStable' }, 'Abort: back to v2.14.0.'],
  ['retry', { kind: 'again' }, 'Retry begins the update to v2.14.1 again.'],
  [
    'retry',
    { kind: 'again', index: 9 },
    'Retry begins again with step 10: weight 50 %.',
  ],
  ['restart', { kind: 'replacePods', count: 1 }, 'Restart replaces 1 pod.'],
  ['restart', { kind: 'replacePods', count: 12 }, 'Restart replaces 12 pods.'],
  [
    'rollBack',
    { kind: 'backAtOnce', because: 'isStable' },
    'Roll back: back at once, without steps.',
  ],
  [
    'rollBack',
    { kind: 'backAtOnce', because: 'isWithinWindow' },
    'Roll back: without steps: it is within the rollback window.',
  ],
  [
    'rollBack',
    { kind: 'backAtOnce', because: 'isStillUp' },
    'Roll back: back at once: its pods still run.',
  ],
  [
    'rollBack',
    { kind: 'backByUpdate' },
    'Roll back: like an update, with all its steps.',
  ],
  ['terminateRun', { kind: 'pass' }, 'Terminate counts as passed.'],
  [
    'terminateRun',
    { kind: 'pass', next: 9 },
    'Terminate counts as passed; step 10: weight 50 %.',
  ],
  [
    'terminateRun',
    { kind: 'end', what: 'watch' },
    'Terminate ends the watch over the update.',
  ],
  [
    'terminateRun',
    { kind: 'end', what: 'idleRun' },
    'Terminate ends a run that decides nothing now.',
  ],
  [
    'terminateRun',
    { kind: 'end', what: 'runOfExperiment' },
    'Terminate ends this measurement of the experiment.',
  ],
  [
    'terminateExperiment',
    { kind: 'end', what: 'idleExperiment' },
    'Terminate ends an experiment that decides nothing now.',
  ],
  [
    'terminateExperiment',
    { kind: 'end', what: 'experiment' },
    'Terminate ends it before it is done.',
  ],
  [
    'retryExperiment',
    { kind: 'experimentAgain' },
    'Retry begins it again from the start.',
  ],
];

describe('what an action would do', () => {
  it.each(everyOutlook)('%s %j', (kind, outlook, expected) => {
    expect(sentence(anAction(kind, outlook))).toBe(expected);
  });

  it.each([
    [
      'de',
      'Befördern führt weiter zu Schritt 9: Experiment baseline-compare, 15 min.',
    ],
    [
      'fr',
      'Promouvoir passe à l’étape 9 : expérience baseline-compare, 15 min.',
    ],
    [
      'es',
      'Promover continúa con el paso 9: experimento baseline-compare, 15 min.',
    ],
    ['ja', '昇格するとステップ 9（実験 baseline-compare, 15分）へ進みます。'],
  ] as const)('names the next step in %s', (language, expected) => {
    const action = anAction('promote', { kind: 'step', index: 8 });

    expect(sentence(action, language)).toBe(expected);
  });

  it.each(rolloutLanguages)('is all in the words of %s', language => {
    const said = everyOutlook.map(([kind, outlook]) =>
      sentence(anAction(kind, outlook), language),
    );

    expect(said.filter(text => text.includes(hint))).toEqual([]);
    expect(said.filter(text => /\{\{|undefined/.test(text))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  it('is told in English by the engine where it gives no more', () => {
    const context = { rollout, words: tabWordsOf('de') };

    expect(describeNext(anAction('abort'), context)).toEqual({
      form: 'outcome',
      hint: { text: hint, lang: 'en' },
    });
    expect(describeEffect(anAction('abort'), context)).toEqual({
      text: hint,
      lang: 'en',
    });
  });

  it('is told by the engine where it knows more than this page', () => {
    const newer = { kind: 'goBackInTime' } as unknown as ActionOutlook;

    expect(sentence(anAction('abort', newer), 'de')).toBe(
      `Abbrechen: ${hint}.`,
    );
  });

  it('is told by the engine where it means a step that has no number', () => {
    const milestones = aPausedCanary({
      steps: someSteps(0, [{ kind: 'previewUp' }, { kind: 'switch' }]),
    });
    const action = anAction('promote', { kind: 'step', index: 1 });

    expect(sentence(action, 'en', milestones)).toBe(`Promote: ${hint}.`);
  });
});
