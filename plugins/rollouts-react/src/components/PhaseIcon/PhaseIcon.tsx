import {
  ClusterStatus,
  Rollout,
  RolloutPhase,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { PhaseLook, phaseLook } from '../../domain';
import { Glyph } from '../Glyph/Glyph';

/** @public */
export interface PhaseIconProps {
  rollout: Pick<Rollout, 'phase' | 'waitingFor'>;
  /** When it is silent, the phase is unknown, whatever was last seen. */
  cluster?: Pick<ClusterStatus, 'isReachable'>;
  /** Edge in px; 16 when absent. */
  size?: number;
  className?: string;
}

/** The phase, or `Unknown` when what was last seen may no longer be true. */
export function presentPhase({
  rollout,
  cluster,
}: Pick<PhaseIconProps, 'rollout' | 'cluster'>): RolloutPhase {
  return cluster && !cluster.isReachable ? 'Unknown' : rollout.phase;
}

/** How the phase is shown when what was last seen may no longer be true. */
export function presentPhaseLook({
  rollout,
  cluster,
}: Pick<PhaseIconProps, 'rollout' | 'cluster'>): PhaseLook {
  return phaseLook(presentPhase({ rollout, cluster }), rollout.waitingFor);
}

/**
 * The phase as a glyph. Decoration: always put the word beside it, as {@link PhaseLabel} does.
 *
 * @public
 */
export function PhaseIcon({
  rollout,
  cluster,
  size,
  className,
}: PhaseIconProps) {
  const { glyph, tone } = presentPhaseLook({ rollout, cluster });
  return <Glyph name={glyph} tone={tone} size={size} className={className} />;
}
