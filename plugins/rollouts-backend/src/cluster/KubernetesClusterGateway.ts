import {
  ClusterMutation,
  Refusal,
  RefusalCode,
  RolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  ClusterConnector,
  KubernetesIdentity,
  KubernetesObject,
  ResourceGraph,
  RolloutEngine,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { isRoot } from '../domain/objectIdentity';
import { AccessAnswer, AccessReviews } from './AccessReviews';
import { askForAccess } from './askForAccess';
import { ClusterFailure } from './ClusterFailure';
import { ClusterGateway, MutationAnswer } from './ClusterGateway';
import { openResource } from './openResource';
import { parseObject } from './parseObject';
import { readMutationAnswer } from './readMutationAnswer';
import { requestJson } from './requestJson';
import { objectPath } from './resourcePath';
import { ResourceScope, ResourceSource } from './ResourceSource';
import { startDeadline } from './startDeadline';

/** Joins a root that was just read with what is known of the objects around it. */
export type JoinGraph = (options: {
  cluster: string;
  engine: RolloutEngine;
  root: KubernetesObject;
}) => ResourceGraph;

export interface KubernetesClusterGatewayOptions {
  connectors: readonly ClusterConnector[];
  engines: readonly RolloutEngine[];
  joinGraph: JoinGraph;
  /** How long a read may take; 10 s unless given. */
  readTimeoutMs?: number;
  /** How long a write may take, admission webhooks included; 20 s unless given. */
  writeTimeoutMs?: number;
}

export class KubernetesClusterGateway implements ClusterGateway, AccessReviews {
  private readonly connectors: Map<string, ClusterConnector>;
  private readonly engines: ReadonlyMap<string, RolloutEngine>;
  private readonly joinGraph: JoinGraph;
  private readonly readTimeoutMs: number;
  private readonly writeTimeoutMs: number;

  constructor(options: KubernetesClusterGatewayOptions) {
    this.connectors = new Map(
      options.connectors.map(connector => [connector.cluster, connector]),
    );
    this.engines = new Map(options.engines.map(engine => [engine.id, engine]));
    this.joinGraph = options.joinGraph;
    this.readTimeoutMs = options.readTimeoutMs ?? 10_000;
    this.writeTimeoutMs = options.writeTimeoutMs ?? 20_000;
  }

  /** The way to a cluster that was found later. */
  connect(connector: ClusterConnector): void {
    this.connectors.set(connector.cluster, connector);
  }

  async ask({
    cluster,
    ...question
  }: Parameters<AccessReviews['ask']>[0]): Promise<AccessAnswer> {
    const connector = this.connectors.get(cluster);
    return connector
      ? askForAccess(connector, question)
      : {
          outcome: 'unreachable',
          message: `there is no cluster ${cluster} here`,
        };
  }

  openResource(
    cluster: string,
    target: WatchTarget,
    scope: ResourceScope,
  ): ResourceSource | undefined {
    const connector = this.connectors.get(cluster);
    return connector && openResource(connector, target, scope);
  }

  async readFresh(ref: RolloutRef): Promise<ResourceGraph | Refusal> {
    const connector = this.connectors.get(ref.cluster);
    if (!connector) {
      return refuse('gone', `There is no cluster ${ref.cluster} here.`);
    }
    const engine = this.engines.get(ref.engine);
    const target = engine && rootTarget(engine, ref.kind);
    if (!engine || !target) {
      return refuse(
        'unsupported',
        `Nothing that is installed here handles a ${ref.kind} of ${ref.engine}.`,
      );
    }
    if ([ref.namespace, ref.name].some(isDots)) {
      return refusalOf(ref, { kind: 'absent', message: '' });
    }
    const answer = await requestJson(connector, {
      path: objectPath(target, ref),
      timeoutMs: this.readTimeoutMs,
    });
    if (!answer.ok) {
      return refusalOf(ref, answer.failure);
    }
    const root = parseObject(answer.body, target);
    if (!root) {
      return refuse(
        'cluster-unreachable',
        `What ${ref.cluster} answered is not a ${ref.kind}.`,
      );
    }
    if (!isRoot(root, target)) {
      return refuse(
        'gone',
        `${ref.kind} ${ref.namespace}/${ref.name} belongs to another object by now, and is shown with that.`,
      );
    }
    return this.joinGraph({ cluster: ref.cluster, engine, root });
  }

  async apply(
    cluster: string,
    mutation: ClusterMutation,
    actAs?: KubernetesIdentity,
  ): Promise<MutationAnswer> {
    const connector = this.connectors.get(cluster);
    if (!connector) {
      return {
        outcome: 'no-answer',
        message: `There is no cluster ${cluster} here; nothing was sent.`,
      };
    }
    const deadline = startDeadline(this.writeTimeoutMs);
    try {
      const response = await connector.send({
        method: mutation.method,
        path: mutation.path,
        contentType: mutation.contentType,
        body: JSON.stringify(mutation.body),
        ...(actAs ? { actAs } : {}),
        signal: deadline.signal,
      });
      const answer = await readMutationAnswer(response, mutation);
      return actAs ? withoutRights(answer) : answer;
    } catch (error) {
      const { message } = error as Error;
      return { outcome: 'no-answer', message };
    } finally {
      deadline.clear();
    }
  }
}

/** A cluster that refuses somebody tells what their rights are called; that is not for the page. */
function withoutRights(answer: MutationAnswer): MutationAnswer {
  return answer.outcome === 'rejected' && answer.status === 403
    ? { ...answer, message: 'it forbids this to the person who asked for it' }
    : answer;
}

/** What would climb out of its place in a path; no object is called so. */
function isDots(segment: string): boolean {
  return segment === '.' || segment === '..';
}

function rootTarget(
  engine: RolloutEngine,
  kind: string,
): WatchTarget | undefined {
  return engine.watches.find(
    ({ role, ...watch }) =>
      (role === 'root' || role === 'rootOrOwned') && watch.kind === kind,
  );
}

function refusalOf(ref: RolloutRef, failure: ClusterFailure): Refusal {
  switch (failure.kind) {
    case 'absent':
      return refuse(
        'gone',
        `${ref.kind} ${ref.namespace}/${ref.name} does not exist any more in ${ref.cluster}.`,
      );
    case 'forbidden':
      return refuse(
        'cluster-forbids',
        `${ref.cluster} does not let the portal read ${ref.namespace}/${ref.name}: ${failure.message}`,
      );
    default:
      return refuse(
        'cluster-unreachable',
        `${ref.cluster} could not be asked: ${failure.message}`,
      );
  }
}

function refuse(code: RefusalCode, reason: string): Refusal {
  return { outcome: 'refusal', code, reason };
}
