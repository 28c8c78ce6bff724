import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../packageRoot';
import { ClusterStore } from '../store/ClusterStore';
import { NewObject } from '../store/StoredObject';
import { timestamp } from '../store/timestamp';

const CRD_FOLDER = join(packageRoot, 'src/resources/crds');

const NAMESPACES = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/** Creates what every cluster has from its first moment: namespaces, one node, and the definitions of the custom resources. */
export function createStandardObjects(store: ClusterStore): void {
  const now = timestamp(store.now());
  for (const object of [
    ...NAMESPACES.map(namespace),
    node(now),
    ...readCrds(),
  ]) {
    store.create(object, { asRecorded: true });
  }
}

function namespace(name: string): NewObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}

function node(now: string): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: 'demo-node',
      labels: {
        'kubernetes.io/hostname': 'demo-node',
        'node-role.kubernetes.io/control-plane': '',
      },
    },
    spec: {},
    status: {
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'KubeletReady',
          message: 'simulated',
          lastHeartbeatTime: now,
          lastTransitionTime: now,
        },
      ],
      addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
      capacity: { cpu: '64', memory: '256Gi', pods: '1000' },
      allocatable: { cpu: '64', memory: '256Gi', pods: '1000' },
      nodeInfo: {
        architecture: 'amd64',
        bootID: '',
        containerRuntimeVersion: 'none://simulated',
        kernelVersion: '',
        kubeProxyVersion: 'v1.32.0',
        kubeletVersion: 'v1.32.0',
        machineID: '',
        operatingSystem: 'linux',
        osImage: 'simulated',
        systemUUID: '',
      },
    },
  };
}

function readCrds(): NewObject[] {
  return readdirSync(CRD_FOLDER)
    .sort()
    .map(file =>
      parse(readFileSync(join(CRD_FOLDER, file), 'utf8'), { merge: true }),
    );
}
