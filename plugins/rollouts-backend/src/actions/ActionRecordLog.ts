import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** What the observers of actions see of the log. */
export interface ActionRecordReader {
  /** Newest last. */
  list(rolloutId: string): ActionRecord[];
  /** Called on every state that a record takes; the returned function ends it. */
  subscribe(listener: (record: ActionRecord) => void): () => void;
}

export interface ActionRecordLogOptions {
  /** How many records are kept; the oldest give way. */
  capacity: number;
}

/** The actions that were sent to a cluster, in memory. A refused one was not, and is not here. */
export class ActionRecordLog implements ActionRecordReader {
  private readonly records = new Map<string, ActionRecord>();
  private readonly listeners = new Set<(record: ActionRecord) => void>();
  private readonly capacity: number;

  constructor({ capacity }: ActionRecordLogOptions) {
    this.capacity = capacity;
  }

  save(record: ActionRecord): void {
    this.records.set(record.id, record);
    const [oldest] = this.records.keys();
    if (this.records.size > this.capacity) {
      this.records.delete(oldest);
    }
    this.listeners.forEach(listener => listener(record));
  }

  list(rolloutId: string): ActionRecord[] {
    return [...this.records.values()].filter(
      record => record.rolloutId === rolloutId,
    );
  }

  subscribe(listener: (record: ActionRecord) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
