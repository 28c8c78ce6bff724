import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { clockCommands } from './cli/clockCommands';
import { overlookCommand } from './cli/overlookCommand';
import { parseClusterPort } from './cli/ClusterPort';
import { startClusters, StartOptions } from './cli/startClusters';
import { SimulatedClock } from './clock/SimulatedClock';
import { DemoCluster } from './DemoCluster';
import { TestClient } from './testing/TestClient';

describe('demo-cluster start', () => {
  let folder: string;
  const lines: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-cli-'));
    lines.length = 0;
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function options(changes: Partial<StartOptions> = {}): StartOptions {
    return {
      clusters: [
        { name: 'staging', port: 0 },
        { name: 'production', port: 0 },
      ],
      seedFiles: [],
      controllers: 'none',
      speed: 1,
      kubeconfigPath: join(folder, 'kubeconfig'),
      company: false,
      releases: true,
      now: new Date(),
      print: line => lines.push(line),
      warn: line => lines.push(line),
      ...changes,
    };
  }

  it('starts the clusters, writes a kubeconfig and says where they are', async () => {
    const { stop } = await startClusters(options());

    const config = parse(readFileSync(join(folder, 'kubeconfig'), 'utf8'));
    const [staging, production] = config.clusters.map(
      (each: { cluster: { server: string } }) => each.cluster.server,
    );
    expect(staging).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(lines).toEqual([
      `staging     ${staging}`,
      `production  ${production}`,
      `kubeconfig: ${join(folder, 'kubeconfig')}`,
      expect.stringContaining('get rollouts -A -w'),
    ]);
    await stop();
  });

  it('leaves nothing running when one of them cannot start', async () => {
    const other = new DemoCluster({ name: 'other', controllers: 'none' });
    await other.start();
    const taken = Number(new URL(other.url).port);

    await expect(
      startClusters(
        options({
          clusters: [
            { name: 'staging', port: 0 },
            { name: 'production', port: taken },
          ],
        }),
      ),
    ).rejects.toThrow(`port ${taken} on 127.0.0.1 is taken`);
    expect(lines).toEqual([]);
    await other.stop();
  });

  it.each(['staging', 'staging:x', 'Staging:1', 'staging:99999', ':1'])(
    'refuses %j for a cluster',
    text => {
      expect(() => parseClusterPort(text)).toThrow(
        'is not a name and a port, such as staging:7081',
      );
    },
  );
});

describe('the commands for running clusters', () => {
  const start = new Date('2026-01-05T08:00:00Z');
  let cluster: DemoCluster;
  let printed: jest.SpyInstance;

  beforeEach(async () => {
    printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    cluster = new DemoCluster({
      name: 'test',
      controllers: 'none',
      clock: new SimulatedClock({ start }),
    });
    await cluster.start();
  });

  afterEach(async () => {
    printed.mockRestore();
    await cluster.stop();
  });

  async function run(name: string, ...args: string[]): Promise<void> {
    const command = clockCommands().find(each => each.name() === name)!;
    await command.parseAsync([...args, '--server', cluster.url], {
      from: 'user',
    });
  }

  it('reach a running cluster and tell what became of it', async () => {
    await run('pause');
    await run('step', '60');
    await run('speed', '10');

    const { body } = await new TestClient(cluster).get('/demo/clock');
    expect(body).toMatchObject({ speed: 10, paused: true });
    expect(Date.parse(body.now) - start.getTime()).toBeGreaterThanOrEqual(
      60_000,
    );
    expect(printed).toHaveBeenLastCalledWith(
      expect.stringMatching(/ {2}speed 10, paused\n$/),
    );

    await run('resume');
    expect(printed).toHaveBeenLastCalledWith(
      expect.stringMatching(/ {2}speed 10\n$/),
    );
  });

  it('let the controllers overlook the status of a Rollout', async () => {
    await overlookCommand().parseAsync(
      ['buying/checkout', '--server', cluster.url],
      { from: 'user' },
    );

    expect(cluster.faults.state.overlookStatusOf).toEqual(['buying/checkout']);
    expect(printed).toHaveBeenLastCalledWith(
      expect.stringContaining('is overlooked: buying/checkout'),
    );
  });

  it('say what a running cluster refuses', async () => {
    await expect(
      overlookCommand().parseAsync(['checkout', '--server', cluster.url], {
        from: 'user',
      }),
    ).rejects.toThrow('must be NAMESPACE/NAME of a Rollout');
  });

  it('say when nobody answers', async () => {
    await cluster.stop();

    await expect(run('pause')).rejects.toThrow(
      `no cluster answers at ${cluster.url}`,
    );
  });
});
