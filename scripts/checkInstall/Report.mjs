/** What was done, how long it took, and how it ended; printed as it happens, and as a table. */
export class Report {
  #rows = [];

  /** Does one step. When it fails, what is built on it is not tried: the error goes on. */
  async step(portal, name, doIt) {
    const startedAt = performance.now();
    process.stdout.write(`${portal}: ${name} …\n`);
    const seconds = () =>
      ((performance.now() - startedAt) / 1_000).toFixed(1).padStart(6);
    try {
      const result = await doIt();
      this.#rows.push({ portal, name, seconds: seconds(), verdict: 'passed' });
      return result;
    } catch (error) {
      if (!error.isReported) {
        error.isReported = true;
        process.stdout.write(`\n${portal}: ${name}: ${error.message}\n\n`);
      }
      this.#rows.push({ portal, name, seconds: seconds(), verdict: 'FAILED' });
      throw error;
    }
  }

  /** Something to know beside the steps. */
  note(portal, text) {
    process.stdout.write(`${portal}: ${text}\n`);
  }

  get hasFailed() {
    return this.#rows.some(({ verdict }) => verdict === 'FAILED');
  }

  toString() {
    const width = key => Math.max(...this.#rows.map(row => row[key].length));
    const widths = { portal: width('portal'), name: width('name') };
    return this.#rows
      .map(({ portal, name, seconds, verdict }) =>
        [
          portal.padEnd(widths.portal),
          name.padEnd(widths.name),
          `${seconds} s`,
          verdict,
        ].join('  '),
      )
      .join('\n');
  }
}
