import { isDeepStrictEqual } from 'node:util';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { Finding, NamedDifference } from '../Finding';
import { ClusterObjects } from '../scenarios/ClusterObjects';
import { Scenario } from '../scenarios/Scenario';
import { CommandMoment } from './CommandMoment';
import { CommandMeaning, readMeaning } from './offeredActions';
import { planDifferences } from './planDifferences';
import { PluginCommand } from './PluginCommand';
import { readCommands } from './readCommands';
import { PlainWrite, withoutGuards } from './withoutGuards';

/** Plans every command that was given to the plugin, and compares with what the plugin sent. */
export function checkWrite(scenario: Scenario, engine: RolloutEngine): Finding {
  const open: string[] = [];
  const differences: NamedDifference[] = [];
  let commands = 0;
  for (const command of readCommands(scenario.recording.entries)) {
    const meaning = readMeaning(command.words);
    if (meaning.action) {
      const judged = judge({ scenario, engine, command, meaning });
      if (judged.divergence) {
        const { divergence } = judged;
        return { checked: { commands }, open, differences, divergence };
      }
      differences.push(...judged.differences);
      commands += 1;
    } else if (!meaning.isLooking) {
      open.push(`not yet offered: ${meaning.command}`);
    }
  }
  return { checked: { commands }, open, differences };
}

interface Case {
  scenario: Scenario;
  engine: RolloutEngine;
  command: PluginCommand;
  meaning: CommandMeaning;
}

function judge(facts: Case): {
  differences: NamedDifference[];
  divergence?: string;
} {
  const moment = momentOf(facts);
  if (!moment) {
    // Where there is no such rollout nothing can be sent, here and there.
    const { requests } = facts.command;
    const divergence = `${title(facts.command)}: there is no such rollout.`;
    return { differences: [], ...(requests.length > 0 && { divergence }) };
  }
  if (isDeepStrictEqual(moment.planned, moment.sent)) {
    return { differences: [] };
  }
  const rule = planDifferences.find(each => each.covers(moment));
  return rule
    ? { differences: [rule] }
    : { differences: [], divergence: describe(facts.command, moment) };
}

function momentOf({
  scenario,
  engine,
  command,
  meaning,
}: Case): CommandMoment | undefined {
  const objects = new ClusterObjects();
  scenario.recording.entries
    .slice(0, command.entriesBefore)
    .forEach(entry => entry.kind === 'watch' && objects.apply(entry));
  const graph = objects
    .graphsFor(engine)
    .find(
      ({ root: { metadata } }) =>
        metadata.name === meaning.target &&
        (meaning.namespace ?? metadata.namespace) === metadata.namespace,
    );
  if (!graph || !meaning.action) return undefined;
  const answer = engine.plan({ kind: meaning.action }, graph);
  return {
    action: meaning.action,
    root: graph.root,
    sent: command.requests.map(({ path, body }) => ({ path, body })),
    planned: answer.outcome === 'plan' ? answer.steps.map(withoutGuards) : [],
    answer,
  };
}

function describe(command: PluginCommand, moment: CommandMoment): string {
  const { answer, planned, sent } = moment;
  return [
    `${title(
      command,
    )}: the plan is not what the plugin sent, and no rule says why.`,
    ...list('sent:   ', sent),
    ...(answer.outcome === 'refusal'
      ? [`  refused: ${answer.code}: ${answer.reason}`]
      : list('planned:', planned)),
  ].join('\n');
}

function title({ at, words }: PluginCommand): string {
  return `at ${at} ms, kubectl argo rollouts ${words.join(' ')}`;
}

function list(head: string, writes: readonly PlainWrite[]): string[] {
  return writes.length === 0
    ? [`  ${head} nothing`]
    : writes.map(
        ({ path, body }) => `  ${head} ${path} ${JSON.stringify(body)}`,
      );
}
