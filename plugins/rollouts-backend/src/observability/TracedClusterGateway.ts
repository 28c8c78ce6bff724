import {
  ClusterMutation,
  Refusal,
  RolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesIdentity,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterGateway, MutationAnswer } from '../cluster/ClusterGateway';
import { TracingService, TracingServiceSpan } from './alphaServices';

/** A span around every read and every write of a cluster. What is written is not in it. */
export class TracedClusterGateway implements ClusterGateway {
  private readonly inner: ClusterGateway;
  private readonly tracing: TracingService;

  constructor(inner: ClusterGateway, tracing: TracingService) {
    this.inner = inner;
    this.tracing = tracing;
  }

  async readFresh(ref: RolloutRef): Promise<ResourceGraph | Refusal> {
    return this.tracing.startActiveSpan(
      'rollouts.cluster.read',
      { kind: 'client', attributes: { 'k8s.cluster.name': ref.cluster } },
      async span => {
        const answer = await this.inner.readFresh(ref);
        if ('outcome' in answer) {
          span.setAttribute('rollouts.action.refusal', answer.code);
        }
        return answer;
      },
    );
  }

  async apply(
    cluster: string,
    mutation: ClusterMutation,
    actAs?: KubernetesIdentity,
  ): Promise<MutationAnswer> {
    const attributes = {
      'k8s.cluster.name': cluster,
      'http.request.method': mutation.method,
      'url.path': mutation.path,
    };
    return this.tracing.startActiveSpan(
      'rollouts.cluster.mutate',
      { kind: 'client', attributes },
      async span => {
        const answer = await this.inner.apply(cluster, mutation, actAs);
        describeAnswer(span, answer);
        return answer;
      },
    );
  }
}

function describeAnswer(
  span: TracingServiceSpan,
  answer: MutationAnswer,
): void {
  span.setAttribute('rollouts.cluster.outcome', answer.outcome);
  if (answer.outcome === 'no-answer') {
    span.setStatus({ code: 'error', message: answer.message });
    return;
  }
  span.setAttribute('http.response.status_code', answer.status);
  if (answer.outcome === 'accepted') {
    if (answer.auditId !== undefined) {
      span.setAttribute('k8s.audit.id', answer.auditId);
    }
  } else {
    span.setStatus({ code: 'error', message: answer.message });
  }
}
