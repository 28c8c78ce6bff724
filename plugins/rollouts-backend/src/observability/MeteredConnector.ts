import {
  ClusterConnector,
  ClusterRequest,
  ClusterResponse,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { clusterVerb } from './clusterVerb';
import { RolloutsMetrics } from './RolloutsMetrics';

/** Times every request to a cluster, until its headers are there. */
export class MeteredConnector implements ClusterConnector {
  private readonly inner: ClusterConnector;
  private readonly metrics: RolloutsMetrics;
  private readonly nowMs: () => number;

  constructor(
    inner: ClusterConnector,
    { metrics, nowMs }: { metrics: RolloutsMetrics; nowMs: () => number },
  ) {
    this.inner = inner;
    this.metrics = metrics;
    this.nowMs = nowMs;
  }

  get cluster(): string {
    return this.inner.cluster;
  }

  get canImpersonate(): boolean {
    return this.inner.canImpersonate;
  }

  async send(request: ClusterRequest): Promise<ClusterResponse> {
    const begunAt = this.nowMs();
    const note = (
      outcome:
        | { 'http.response.status_code': number }
        | { 'error.type': string },
    ) =>
      this.metrics.record(
        'rollouts.cluster.request.duration',
        (this.nowMs() - begunAt) / 1000,
        {
          'k8s.cluster.name': this.cluster,
          'rollouts.cluster.verb': clusterVerb(request),
          ...outcome,
        },
      );
    try {
      const response = await this.inner.send(request);
      note({ 'http.response.status_code': response.status });
      return response;
    } catch (error) {
      note({ 'error.type': request.signal.aborted ? 'ended' : 'no_answer' });
      throw error;
    }
  }
}
