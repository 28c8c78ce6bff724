import {
  Rollout,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  ResourceGraph,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { describeLie } from './describeLie';
import { FuzzChance } from './FuzzChance';
import { Mutation, mutateObject } from './mutateObject';
import { plantSecrets } from './plantSecrets';

export interface FuzzOptions {
  engine: RolloutEngine;
  /** What is spoilt: states of real clusters. */
  graphs: readonly ResourceGraph[];
  /** How many objects are spoilt. */
  count: number;
  seed: number;
  /** Milliseconds of a clock that only goes forward. */
  clock: () => number;
}

export interface FuzzResult {
  mutated: Record<string, number>;
  /** In words, with what was spoilt. There should be none. */
  faults: string[];
  /** Of each projection, and of each plan. */
  projectMs: number[];
  planMs: number[];
}

const now = new Date('2026-11-21T12:00:00Z');
const kinds = ['Rollout', 'AnalysisRun', 'Experiment'];

/** Spoils one object of a real state at a time, and looks what the engine makes of it. */
export function runFuzz(options: FuzzOptions): FuzzResult {
  const chance = new FuzzChance(options.seed);
  const result: FuzzResult = {
    mutated: {},
    faults: [],
    projectMs: [],
    planMs: [],
  };
  const byKind = kinds.map(kind =>
    options.graphs.filter(graph => objectsOf(graph, kind).length > 0),
  );
  for (let round = 0; round < options.count; round++) {
    const place = round % kinds.length;
    const graphs = byKind[place].length > 0 ? byKind[place] : options.graphs;
    const spoilt = spoil(chance.oneOf(graphs), kinds[place], chance);
    result.mutated[kinds[place]] = (result.mutated[kinds[place]] ?? 0) + 1;
    const fault = tryEngine({ ...options, chance }, spoilt.graph, result);
    if (fault) {
      const what = spoilt.mutations
        .map(({ path, kind }) => `${path} ${kind}`)
        .join(', ');
      result.faults.push(`${kinds[place]} with ${what}: ${fault}`);
    }
  }
  return result;
}

function objectsOf(graph: ResourceGraph, kind: string): KubernetesObject[] {
  return [graph.root, ...graph.owned].filter(object => object.kind === kind);
}

function spoil(
  graph: ResourceGraph,
  kind: string,
  chance: FuzzChance,
): { graph: ResourceGraph; mutations: Mutation[] } {
  const chosen = chance.oneOf(objectsOf(graph, kind));
  const { object, mutations } = mutateObject(chosen, chance);
  // Last, since a secret that has lost its name is none that anybody could tell.
  plantSecrets(object);
  const replace = (each: KubernetesObject) => (each === chosen ? object : each);
  const root = replace(graph.root);
  const owned = graph.owned.map(replace);
  return { graph: { ...graph, root, owned }, mutations };
}

/** Of the dozens that there may be for one state; which ones, is left to chance. */
const plansPerState = 4;

function tryEngine(
  { engine, clock, chance }: FuzzOptions & { chance: FuzzChance },
  graph: ResourceGraph,
  result: FuzzResult,
): string | undefined {
  const timed = <T>(times: number[], work: () => T): T => {
    const begin = clock();
    const done = work();
    times.push(clock() - begin);
    return done;
  };
  let rollout: Rollout;
  try {
    engine.references(graph.root);
    engine.pods(graph);
    rollout = timed(result.projectMs, () => engine.project(graph, now));
    const actions = [
      ...rolloutActionKinds.map(kind => ({ kind, target: undefined })),
      ...rollout.actions,
    ];
    for (let left = plansPerState; left > 0; left--) {
      const { kind, target } = chance.oneOf(actions);
      timed(result.planMs, () => engine.plan({ kind, target }, graph, now));
    }
  } catch (error) {
    return `it threw ${(error as Error).stack}`;
  }
  return describeLie(graph, rollout);
}
