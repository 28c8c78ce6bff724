import { Readable } from 'node:stream';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  RolloutsApi,
  rolloutsReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { awaitClusters } from './awaitClusters';
import { documentsOf } from './domain/documentsOf';
import { readFleet } from './readFleet';
import { RolloutDocument } from './domain/RolloutDocument';

export interface RolloutCollatorFactoryOptions {
  client: Pick<RolloutsApi, 'getFleet'>;
  locationTemplate: string;
  sleep: (ms: number) => Promise<void>;
}

/**
 * Documents of all rollouts. When the fleet cannot be read to its end the stream ends with an error,
 * upon which search engines keep the index that they have.
 */
export class RolloutCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'rollout';
  readonly visibilityPermission = rolloutsReadPermission;
  private readonly options: RolloutCollatorFactoryOptions;

  constructor(options: RolloutCollatorFactoryOptions) {
    this.options = options;
  }

  async getCollator(): Promise<Readable> {
    const { client, sleep } = this.options;
    await awaitClusters(client, sleep);
    return Readable.from(this.documents());
  }

  private async *documents(): AsyncGenerator<RolloutDocument> {
    const { client, locationTemplate } = this.options;
    for await (const page of readFleet(client)) {
      for (const row of page.rows) {
        yield* documentsOf(row, { locationTemplate, page });
      }
    }
  }
}
