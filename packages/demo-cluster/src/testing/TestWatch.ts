import { DemoCluster } from '../DemoCluster';

/** A watch over HTTP whose lines are read one by one. */
export class TestWatch {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private text = '';

  private constructor(
    body: ReadableStream<Uint8Array>,
    private readonly abort: AbortController,
  ) {
    this.reader = body.getReader();
  }

  static async open(
    cluster: Pick<DemoCluster, 'url'>,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<TestWatch> {
    const abort = new AbortController();
    const separator = path.includes('?') ? '&' : '?';
    const response = await fetch(
      `${cluster.url}${path}${separator}watch=true`,
      {
        signal: abort.signal,
        headers: { Authorization: 'Bearer demo-admin', ...headers },
      },
    );
    if (response.status !== 200 || !response.body) {
      const status = (await response.json()) as { message: string };
      throw new Error(`watch refused: ${status.message}`);
    }
    return new TestWatch(response.body, abort);
  }

  /** The next line; undefined when the server has ended the watch. */
  async nextLine(): Promise<string | undefined> {
    while (!this.text.includes('\n')) {
      const { done, value } = await this.reader.read();
      if (done) {
        return undefined;
      }
      this.text += Buffer.from(value).toString('utf8');
    }
    const end = this.text.indexOf('\n');
    const line = this.text.slice(0, end);
    this.text = this.text.slice(end + 1);
    return line;
  }

  /** The next event as `TYPE name`, for tests that care for nothing more. */
  async nextWords(): Promise<string | undefined> {
    const event = await this.next();
    return event && `${event.type} ${event.object.metadata?.name ?? ''}`.trim();
  }

  async next(): Promise<any> {
    const line = await this.nextLine();
    return line === undefined ? undefined : JSON.parse(line);
  }

  /** Part of a line that has come so far. */
  get rest(): string {
    return this.text;
  }

  close(): void {
    this.abort.abort();
  }
}
