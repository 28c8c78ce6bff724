import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { IRollout } from '@kubernetes-models/argo-rollouts/argoproj.io/v1alpha1/Rollout';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// The rule takes only *.test files for tests.
// eslint-disable-next-line @backstage/no-undeclared-imports
import { parseAllDocuments } from 'yaml';

const fixtures = join(__dirname, '..', '__fixtures__');

/**
 * Situations of real Rollouts, and of Experiments of their own: a folder each, with the objects as
 * the cluster served them.
 */
export function scenarioNames(): string[] {
  return readdirSync(fixtures).sort();
}

export function loadScenario(name: string): ResourceGraph {
  const [root] = ['rollout.yaml', 'experiment.yaml'].flatMap(file =>
    readObjects(name, file),
  );
  return {
    cluster: 'prod-eu-1',
    root,
    owned: [
      'replicasets.yaml',
      'analysisruns.yaml',
      'experiments.yaml',
    ].flatMap(file => readObjects(name, file)),
    referenced: readObjects(name, 'deployments.yaml'),
    unavailable: [],
  };
}

function readObjects(scenario: string, file: string): KubernetesObject[] {
  const path = join(fixtures, scenario, file);
  return existsSync(path)
    ? parseAllDocuments(readFileSync(path, 'utf8')).map(document =>
        document.toJS(),
      )
    : [];
}

/** A Rollout with everything there, so that a test can set a field without asking. */
export type FullRollout = Required<IRollout> & {
  metadata: KubernetesObject['metadata'];
};

/** The situation with something different about its Rollout. */
export function scenarioWith(
  name: string,
  change: (rollout: FullRollout) => void,
): ResourceGraph {
  const graph = structuredClone(loadScenario(name));
  change(graph.root as unknown as FullRollout);
  return graph;
}

/** The same where the change is one that no real controller would make. */
export function scenarioWithNonsense(
  name: string,
  change: (root: any) => void,
): ResourceGraph {
  const graph = structuredClone(loadScenario(name));
  change(graph.root);
  return graph;
}
