export interface OpenWatch {
  /** Qualified name of the resource, such as `rollouts.argoproj.io`. */
  resource: string;
  namespace?: string;
  user: string;
  userAgent: string;
  /** Ends the watch as a broken connection would. */
  drop(): void;
}

/** The watches that are running, so that they can be counted and dropped. */
export class WatchHub {
  private readonly watches = new Set<OpenWatch>();

  add(watch: OpenWatch): () => void {
    this.watches.add(watch);
    return () => this.watches.delete(watch);
  }

  list(): OpenWatch[] {
    return [...this.watches];
  }

  dropAll(): void {
    this.list().forEach(watch => watch.drop());
  }
}
