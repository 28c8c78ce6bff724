import {
  ActionPlanOrRefusal,
  ActionRecord,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionCall, ActionService } from '../actions/ActionService';
import { RolloutsMetrics } from './RolloutsMetrics';

/**
 * Counts the actions of which nothing was sent. All others are in the log of actions, where
 * `observeActions` counts them.
 */
export class MeteredActionService implements ActionService {
  private readonly inner: ActionService;
  private readonly metrics: RolloutsMetrics;

  constructor(inner: ActionService, metrics: RolloutsMetrics) {
    this.inner = inner;
    this.metrics = metrics;
  }

  async plan(call: ActionCall): Promise<ActionPlanOrRefusal> {
    return this.inner.plan(call);
  }

  async request(call: ActionCall): Promise<ActionRecord> {
    let record: ActionRecord;
    try {
      record = await this.inner.request(call);
    } catch (error) {
      const isDenied = (error as Error).name === 'NotAllowedError';
      this.count(call, isDenied ? 'denied' : 'error');
      throw error;
    }
    if (record.state === 'refused') {
      this.count(call, record.state);
    }
    return record;
  }

  private count({ action }: ActionCall, state: string): void {
    this.metrics.add('rollouts.action.outcomes', 1, {
      'rollouts.action.kind': action,
      'rollouts.action.state': state,
    });
  }
}
