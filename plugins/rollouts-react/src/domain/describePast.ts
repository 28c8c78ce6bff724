import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describePlace } from './describePlace';
import { describeTraffic } from './describeTraffic';
import { sentenceOf } from './joinClauses';
import { phaseWithin } from './phaseWord';
import { RolloutWords } from './RolloutWords';
import { newVersionOf } from './versions';

/** The phase and place alone, as what was true before: `paused at step 3 of 8, 20 % of …`. */
export function describePast(rollout: Rollout, words: RolloutWords): string {
  const { t } = words;
  const phase = phaseWithin(rollout.phase, words);
  if (rollout.strategy === 'experiment') {
    return sentenceOf([phase], words);
  }
  const place = describePlace(rollout, words);
  return sentenceOf(
    [
      place ? t('sentence.phaseAt', { phase, place }) : phase,
      rollout.isFullyPromoted &&
        rollout.phase === 'Healthy' &&
        t('sentence.servedAll', { version: newVersionOf(rollout, words) }),
      describeTraffic(rollout, words),
    ],
    words,
  );
}
