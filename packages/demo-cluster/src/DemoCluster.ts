import {
  adminIdentity,
  TokenIdentity,
  viewerIdentity,
} from './api/access/Identity';
import { Authenticator } from './api/access/Authenticator';
import { Certificate, makeCertificate } from './api/Certificate';
import { ApiServer, RequestRecord } from './api/ApiServer';
import { Faults } from './api/faults/Faults';
import { OpenWatch, WatchHub } from './api/watch/WatchHub';
import { DemoClock } from './clock/DemoClock';
import { SimulatedClock } from './clock/SimulatedClock';
import { allControllers, kubernetesControllers } from './controllers';
import { Controller } from './controllers/Controller';
import { errorTrace, errorWords } from './errorWords';
import { loadSeed } from './loadSeed';
import { ResourceRegistry } from './resources/ResourceRegistry';
import { resourceTable } from './resources/resourceTable';
import { createStandardObjects } from './resources/standardObjects';
import { askMetricSource } from './runner/askMetricSource';
import { ControllerRunner, RunnerLog } from './runner/ControllerRunner';
import { expireEvents } from './runner/expireEvents';
import { MetricAsker } from './runner/MetricAsker';
import { ClusterStore } from './store/ClusterStore';
import { IdSource, randomIds } from './store/IdSource';

/**
 * `kubernetes` leaves out those of Argo Rollouts, for a real one.
 *
 * @public
 */
export type ControllerChoice = 'all' | 'kubernetes' | 'none';

/** @public */
export interface DemoClusterOptions {
  /** Shown in messages and used as the name of the kubeconfig's context. */
  name: string;
  /** Port on 127.0.0.1; 0, the default, takes any that is free. */
  port?: number;
  /** YAML files whose objects are there from the start. */
  seedFiles?: readonly string[];
  /** All simulated controllers, those of Kubernetes itself, none of them, or exactly these. */
  controllers?: ControllerChoice | readonly Controller[];
  /** Seconds of the cluster in one second of the wall; 1 by default. Not together with `clock`. */
  speed?: number;
  /** A clock to use instead of a simulated one, such as a `SteppedClock` in a test. */
  clock?: DemoClock;
  /** Who may send requests besides the administrator and the viewer, known by their tokens. */
  identities?: readonly TokenIdentity[];
  /** How many changes a watch may be behind before it gets 410; 10 000 by default. */
  historyLimit?: number;
  /** Where resourceVersions begin. By default later than those of any cluster that ran here before, so that clients of that one are told 410. */
  firstRevision?: number;
  /** Where uids and generated names come from; random by default. */
  ids?: IdSource;
  /** Puts the questions of analyses to their metric source; Prometheus' HTTP API by default. */
  ask?: MetricAsker;
  log?: RunnerLog;
  /** For clients that come by HTTPS; a new one by default, which clients of an earlier process do not trust. */
  certificate?: Certificate;
  /** Is told of every request once it is answered. */
  onRequest?(record: RequestRecord): void;
}

const DEFAULT_HISTORY = 10_000;

const consoleLog: RunnerLog = {
  // eslint-disable-next-line no-console
  warn: message => console.warn(message),
};

/**
 * A Kubernetes API server on loopback, with simulated controllers. Its state is in memory: it outlives
 * `stop` and `start`, but not the object.
 *
 * @public
 */
export class DemoCluster {
  readonly name: string;
  readonly clock: DemoClock;
  /** The state, for tests and seeds in the same process. Every change reaches controllers and watches. */
  readonly store: ClusterStore;
  readonly runner: ControllerRunner;
  readonly faults: Faults;
  private readonly server: ApiServer;
  private readonly hub = new WatchHub();
  private port: number;
  private ownCertificate: Certificate | undefined;
  private isListening = false;

  /** Throws when a seed file is malformed. */
  constructor(options: DemoClusterOptions) {
    const log = options.log ?? consoleLog;
    this.name = options.name;
    this.port = options.port ?? 0;
    this.ownCertificate = options.certificate;
    this.clock =
      options.clock ?? new SimulatedClock({ speed: options.speed ?? 1 });
    this.store = new ClusterStore({
      clock: this.clock,
      registry: new ResourceRegistry(resourceTable),
      ids: options.ids ?? randomIds,
      firstRevision: options.firstRevision ?? Date.now(),
      historyLimit: options.historyLimit ?? DEFAULT_HISTORY,
    });
    createStandardObjects(this.store);
    loadSeed(this.store, options.seedFiles ?? []);
    this.runner = new ControllerRunner({
      store: this.store,
      clock: this.clock,
      controllers: [...chooseControllers(options.controllers), expireEvents],
      ask: options.ask ?? askMetricSource,
      log,
    });
    this.faults = new Faults({
      dropWatches: () => this.hub.dropAll(),
      forgetHistory: () => this.store.forgetHistory(),
      overlooked: this.runner.overlooked,
    });
    this.server = this.createServer(options, log);
  }

  /** `http://127.0.0.1:PORT`. Known once the cluster has been started. */
  get url(): string {
    return `http://${this.address}`;
  }

  /** The same port by HTTPS, with `certificate`. kubectl sends its token only there. */
  get secureUrl(): string {
    return `https://${this.address}`;
  }

  get certificate(): Certificate {
    this.ownCertificate ??= makeCertificate();
    return this.ownCertificate;
  }

  /** The watches that are running at this moment. */
  get watches(): readonly OpenWatch[] {
    return this.hub.list();
  }

  /** Begins to listen, and to run the controllers. Rejects in plain words when the port is taken. */
  async start(): Promise<void> {
    if (this.isListening) {
      return;
    }
    try {
      this.port = await this.server.listen(this.port);
    } catch (error) {
      throw portProblem(error, this.name, this.port);
    }
    this.isListening = true;
    this.runner.start();
  }

  /** Stops listening, cuts all watches and halts the controllers. `start` goes on with the same state and port. */
  async stop(): Promise<void> {
    this.isListening = false;
    this.runner.stop();
    await this.server.close();
  }

  private get address(): string {
    if (this.port === 0) {
      throw new Error(`the cluster ${this.name} has not been started yet`);
    }
    return `127.0.0.1:${this.port}`;
  }

  private createServer(options: DemoClusterOptions, log: RunnerLog): ApiServer {
    const { clock, faults, hub, store } = this;
    return new ApiServer({
      services: {
        store,
        faults,
        watches: hub,
        authenticator: new Authenticator([
          adminIdentity,
          viewerIdentity,
          ...(options.identities ?? []),
        ]),
        demo: {
          faults,
          watches: hub,
          ...(clock instanceof SimulatedClock ? { clock } : {}),
        },
      },
      certificate: () => this.certificate,
      onRequest: options.onRequest,
      onError: error =>
        log.warn(
          `Cluster ${options.name} failed to answer a request: ${errorTrace(
            error,
          )}`,
        ),
    });
  }
}

function chooseControllers(
  choice: DemoClusterOptions['controllers'] = 'all',
): readonly Controller[] {
  switch (choice) {
    case 'all':
      return allControllers();
    case 'kubernetes':
      return kubernetesControllers();
    case 'none':
      return [];
    default:
      return choice;
  }
}

function portProblem(error: unknown, name: string, port: number): Error {
  const isTaken = (error as { code?: string }).code === 'EADDRINUSE';
  return isTaken
    ? new Error(
        `cluster ${name} cannot start: port ${port} on 127.0.0.1 is taken by another process; stop it or choose another port`,
      )
    : new Error(
        `cluster ${name} cannot start on port ${port}: ${errorWords(error)}`,
      );
}
