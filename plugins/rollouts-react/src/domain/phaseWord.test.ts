import { rolloutPhases } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { englishWords } from '../testUtils';
import { phaseWithin, phaseWord } from './phaseWord';

it.each(rolloutPhases)('has words for %s, alone and in a sentence', phase => {
  expect(phaseWord(phase, englishWords)).toBe(phase);
  expect(phaseWithin(phase, englishWords)).toBe(phase.toLowerCase());
});
