import { tabWordsOf } from '../__testUtils__/tabWordsOf';
import { hintForm } from './hintForm';

describe('hintForm', () => {
  const { t } = tabWordsOf('en');

  it.each([
    [
      'step 9: experiment baseline, 15 min',
      'Promote goes on with step 9: experiment baseline, 15 min.',
    ],
    [
      'switches all traffic to v2.14.1',
      'Promote switches all traffic to v2.14.1.',
    ],
    ['back to v2.14.0', 'Promote: back to v2.14.0.'],
    ['v2.14.1 again', 'Promote: v2.14.1 again.'],
  ])('makes a sentence of "%s"', (hint, sentence) => {
    expect(t(`report.next.${hintForm(hint)}`, { verb: 'Promote', hint })).toBe(
      sentence,
    );
  });
});
