import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { AccessRule } from '@progressive-delivery/demo-cluster';
import { parseAllDocuments } from 'yaml';

const deployFolder = join(__dirname, '../../../../../deploy');

interface Manifest {
  kind: string;
  metadata: { name: string; namespace?: string };
  rules?: AccessRule[];
  roleRef?: { kind: string; name: string };
  subjects?: { kind: string; name: string; namespace: string }[];
}

function readDocuments(file: string): unknown[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
    if (document.errors.length > 0) {
      throw new Error(`${file}: ${document.errors[0].message}`);
    }
    return document.toJS();
  });
}

/** Everything that `kubectl apply -k` of this folder would send. */
function build(folder: string): Manifest[] {
  const [kustomization] = readDocuments(join(folder, 'kustomization.yaml')) as {
    resources?: string[];
    components?: string[];
  }[];
  return [
    ...(kustomization.resources ?? []),
    ...(kustomization.components ?? []),
  ].flatMap(path => {
    const target = join(folder, path);
    return extname(target) === '.yaml'
      ? (readDocuments(target) as Manifest[])
      : build(target);
  });
}

/** The rules that an overlay or component gives to the service account of the portal. */
export function deployedRules(folder: string): AccessRule[] {
  const manifests = build(join(deployFolder, folder));
  const bindings = manifests.filter(isBindingOfPortal);
  const roles = manifests.filter(({ kind }) => kind === 'ClusterRole');
  const boundNames = new Set(bindings.map(({ roleRef }) => roleRef?.name));
  if (
    boundNames.size !== roles.length ||
    !roles.every(({ metadata }) => boundNames.has(metadata.name))
  ) {
    throw new Error(`${dirname(folder)}: roles and bindings do not match`);
  }
  return roles.flatMap(({ metadata, rules = [] }) => {
    const ofRole = bindings.filter(
      ({ roleRef }) => roleRef?.name === metadata.name,
    );
    const isEverywhere = ofRole.some(
      ({ kind }) => kind === 'ClusterRoleBinding',
    );
    const namespaces = ofRole.flatMap(
      binding => binding.metadata.namespace ?? [],
    );
    return rules.map(rule => (isEverywhere ? rule : { ...rule, namespaces }));
  });
}

function isBindingOfPortal({ kind, subjects = [] }: Manifest): boolean {
  return (
    (kind === 'ClusterRoleBinding' || kind === 'RoleBinding') &&
    subjects.some(
      subject =>
        subject.kind === 'ServiceAccount' &&
        subject.name === 'rollouts-portal' &&
        subject.namespace === 'rollouts-portal',
    )
  );
}

/** Each right of its own: `patch argoproj.io/rollouts/status`. */
export function rightsIn(rules: readonly AccessRule[]): string[] {
  return rules
    .flatMap(({ verbs, apiGroups = [], resources = [] }) =>
      verbs.flatMap(verb =>
        apiGroups.flatMap(group =>
          resources.map(resource => `${verb} ${group}/${resource}`),
        ),
      ),
    )
    .sort();
}
