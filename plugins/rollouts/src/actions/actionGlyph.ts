import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { GlyphName } from '@progressive-delivery/backstage-plugin-rollouts-react';

/** The drawing of each action. */
export const actionGlyph: Record<RolloutActionKind, GlyphName> = {
  promote: 'promote',
  promoteFully: 'promoteFully',
  skip: 'skipStep',
  pause: 'hold',
  resume: 'resume',
  abort: 'abort',
  retry: 'retry',
  restart: 'loop',
  rollBack: 'undo',
  terminateRun: 'terminate',
  terminateExperiment: 'terminate',
  retryExperiment: 'retry',
};
