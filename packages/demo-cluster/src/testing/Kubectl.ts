import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, Interface } from 'node:readline';

export interface KubectlResult {
  code: number;
  out: string;
  error: string;
}

class KubectlLines {
  private readonly lines: AsyncIterator<string>;
  private readonly reader: Interface;

  constructor(private readonly child: ChildProcessWithoutNullStreams) {
    this.reader = createInterface({ input: child.stdout });
    this.lines = this.reader[Symbol.asyncIterator]();
  }

  /** The cells of the next line; empty when there are no more. */
  async next(): Promise<string[]> {
    const { value, done } = await this.lines.next();
    return done ? [] : value.trim().split(/\s+/);
  }

  close(): void {
    this.reader.close();
    this.child.kill();
  }
}

/** Runs a real kubectl against a kubeconfig, with a home of its own so that nothing is cached between stories. */
export class Kubectl {
  constructor(
    private readonly options: {
      path: string;
      kubeconfig: string;
      home: string;
    },
  ) {}

  async run(args: string, input?: string): Promise<KubectlResult> {
    const child = this.spawn(args);
    const chunks = { out: '', error: '' };
    child.stdout.on('data', chunk => {
      chunks.out += chunk;
    });
    child.stderr.on('data', chunk => {
      chunks.error += chunk;
    });
    child.stdin.end(input);
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', exit => resolve(exit ?? -1));
    });
    return { code, ...chunks };
  }

  /** Standard output of a run that must succeed. */
  async ok(args: string, input?: string): Promise<string> {
    const { code, out, error } = await this.run(args, input);
    if (code !== 0) {
      throw new Error(`kubectl ${args} ended with ${code}: ${error}`);
    }
    return out;
  }

  /** A run that goes on, such as `get -w`, line by line. */
  follow(args: string): KubectlLines {
    return new KubectlLines(this.spawn(args));
  }

  private spawn(args: string): ChildProcessWithoutNullStreams {
    const { path, kubeconfig, home } = this.options;
    return spawn(path, args.match(/'[^']*'|\S+/g)!.map(unquote), {
      env: { PATH: process.env.PATH, HOME: home, KUBECONFIG: kubeconfig },
    });
  }
}

function unquote(word: string): string {
  return word.replace(/^'(.*)'$/s, '$1');
}
