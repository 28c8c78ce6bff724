import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import {
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesClusterGateway } from '../../cluster/KubernetesClusterGateway';
import { ClusterGateway } from '../../cluster/ClusterGateway';
import { connectTo } from '../connectTo';
import { Click } from './Click';
import { RaceChance } from './RaceChance';
import { RaceCluster } from './RaceCluster';
import { RaceJudge } from './RaceJudge';
import { Turnstile } from './Turnstile';

/** Does what a click asks for. Each request to the cluster waits for its turn. */
export type Racer = (click: Click, gateway: ClusterGateway) => Promise<void>;

export interface RaceOptions {
  seed: number;
  clicks: number;
  /** How the clicks are carried out: by the suite, or by its peer. */
  racer: (cluster: RaceCluster) => Racer;
}

export interface RaceResult {
  clicks: number;
  /** Clicks that changed something. */
  effective: number;
  /** What happened that nobody meant, in words. */
  unmeant: readonly string[];
}

const userCount = 2;

/**
 * Two users, each with a page that may be behind, a controller that takes its time, and somebody
 * who ships and edits outside of the portal. Chance decides whose turn it is before every request.
 */
export async function runRace(options: RaceOptions): Promise<RaceResult> {
  const chance = new RaceChance(options.seed);
  const cluster = new RaceCluster(chance);
  await cluster.start();
  try {
    return await race({ ...options, chance, cluster });
  } finally {
    await cluster.stop();
  }
}

async function race(
  options: RaceOptions & { chance: RaceChance; cluster: RaceCluster },
): Promise<RaceResult> {
  const { chance, cluster, clicks } = options;
  const judge = new RaceJudge();
  cluster.onChange(change => judge.judge(cluster.writer, change));
  const turnstile = new Turnstile();
  const inner = new KubernetesClusterGateway({
    connectors: [await connectTo(cluster.url)],
    engines: [argoRolloutsEngine],
    joinGraph: ({ root }) => cluster.graph(root),
  });
  const racer = options.racer(cluster);
  const pages: Rollout[] = Array.from({ length: userCount }, () =>
    cluster.view(),
  );
  const running = new Set<Promise<void>>();

  const click = (number: number) => {
    const made = chooseClick(number, chance.oneOf(pages), chance);
    judge.take(made);
    const gateway: ClusterGateway = {
      readFresh: ref => turnstile.pass(() => inner.readFresh(ref)),
      apply: (name, mutation) =>
        turnstile.pass(async () => {
          cluster.writer = number;
          try {
            return await inner.apply(name, mutation);
          } finally {
            cluster.writer = 'outside';
          }
        }),
    };
    const done = racer(made, gateway).finally(() => running.delete(done));
    running.add(done);
  };

  const events: [weight: number, happen: () => void | Promise<void>][] = [
    [30, () => cluster.reconcile(chance.between(1, 6))],
    [8, () => cluster.settle()],
    [10, () => cluster.pass(chance.between(1, 20), chance.between(0, 40))],
    [30, () => letSomebodyThrough(turnstile, chance)],
    [1, () => ship(cluster, chance)],
    [1, () => cluster.edit(spec => void (spec.paused = !spec.paused))],
  ];
  for (let number = 0; number < clicks; number++) {
    click(number);
    for (let turns = chance.between(0, 5); turns > 0; turns--) {
      await pick(events, chance)();
      if (chance.isIt(0.5)) {
        pages[chance.between(0, userCount - 1)] = cluster.view();
      }
    }
  }
  while (running.size > 0) {
    await letSomebodyThrough(turnstile, chance);
  }
  return { clicks, effective: judge.effective.size, unmeant: judge.unmeant };
}

/** What two people are likely to click at once. */
const goesOn: readonly RolloutActionKind[] = [
  'promote',
  'skip',
  'resume',
  'retry',
];

/** Mostly what the page offers; now and then something that it does not. */
function chooseClick(number: number, seen: Rollout, chance: RaceChance): Click {
  const offered = seen.actions.filter(({ isAvailable }) => isAvailable);
  const likely = offered.filter(({ kind }) => goesOn.includes(kind));
  const choice =
    likely.length > 0 && chance.isIt(0.6)
      ? chance.oneOf(likely)
      : chance.oneOf(
          offered.length > 0 && chance.isIt(0.9) ? offered : seen.actions,
        );
  return { number, seen, action: choice.kind, target: choice.target };
}

async function letSomebodyThrough(
  turnstile: Turnstile,
  chance: RaceChance,
): Promise<void> {
  // Those whose request is over may be on their way to the next one.
  await new Promise(resolve => setImmediate(resolve));
  if (turnstile.queue > 0) {
    await turnstile.letThrough(chance.between(0, turnstile.queue - 1));
  }
}

function ship(cluster: RaceCluster, chance: RaceChance): void {
  cluster.edit(spec => {
    const { containers } = (
      spec.template as { spec: { containers: { image: string }[] } }
    ).spec;
    containers[0].image = `web:v${chance.between(1, 9)}`;
  });
}

function pick(
  events: readonly [number, () => void | Promise<void>][],
  chance: RaceChance,
): () => void | Promise<void> {
  const total = events.reduce((sum, [weight]) => sum + weight, 0);
  let left = chance.number() * total;
  for (const [weight, happen] of events) {
    left -= weight;
    if (left < 0) {
      return happen;
    }
  }
  return events[0][1];
}
