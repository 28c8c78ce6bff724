import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { findScenarios } from '../scenarios/findScenarios';
import { recordedGraphs } from './recordedGraphs';
import { FuzzOptions, FuzzResult, runFuzz } from './runFuzz';

const statesPerRecording = 5;

/** Fuzzes the engine for Argo Rollouts with states of all recordings of a folder. */
export function fuzzRecordings(
  folder: string,
  options: Pick<FuzzOptions, 'count' | 'seed' | 'clock'>,
): FuzzResult {
  const graphs = findScenarios(folder).flatMap(file =>
    recordedGraphs(file.load(), argoRolloutsEngine, statesPerRecording),
  );
  return runFuzz({ ...options, engine: argoRolloutsEngine, graphs });
}
