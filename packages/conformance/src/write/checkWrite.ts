import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { Finding, NamedDifference } from '../Finding';
import { Scenario } from '../scenarios/Scenario';
import { CommandMoment } from './CommandMoment';
import { momentsOf, NoMoment } from './momentsOf';
import { notOffered } from './notOffered';
import { readMeaning } from './offeredActions';
import { planDifferences } from './planDifferences';
import { PluginCommand } from './PluginCommand';
import { readCommands } from './readCommands';
import { sameWrites } from './sameWrites';
import { PlainWrite } from './withoutGuards';

/** Plans every command that was given to the plugin, and compares with what the plugin sent. */
export function checkWrite(scenario: Scenario, engine: RolloutEngine): Finding {
  const open: string[] = [];
  const differences: NamedDifference[] = [];
  let commands = 0;
  for (const command of readCommands(scenario.recording.entries)) {
    const meaning = readMeaning(command.words);
    if (!meaning.action) {
      const rules = ruleOf(meaning.command);
      differences.push(...rules);
      if (rules.length === 0 && !meaning.isLooking) {
        open.push(`not yet offered: ${meaning.command}`);
      }
      continue;
    }
    const judged = momentsOf({ scenario, engine, command, meaning }).map(
      moment => judge(command, moment),
    );
    differences.push(...judged.flatMap(each => each.differences));
    const divergence = judged.find(each => each.divergence)?.divergence;
    if (divergence) {
      return { checked: { commands }, open, differences, divergence };
    }
    commands += 1;
  }
  return { checked: { commands }, open, differences };
}

function ruleOf(command: string): NamedDifference[] {
  return notOffered.filter(rule => rule.commands.includes(command));
}

function judge(
  command: PluginCommand,
  moment: CommandMoment | NoMoment,
): { differences: NamedDifference[]; divergence?: string } {
  if (moment === 'unowned') {
    return { differences: ruleOf('terminate analysisrun of no rollout') };
  }
  if (moment === 'absent') {
    // Where there is no such object nothing can come of it, here and there.
    const wasTaken = command.requests.some(({ status }) => status !== 404);
    const divergence = `${title(command)}: there is no such object.`;
    return { differences: [], ...(wasTaken && { divergence }) };
  }
  if (sameWrites(moment.planned, moment.sent)) {
    return { differences: [] };
  }
  const rule = planDifferences.find(each => each.covers(moment));
  return rule
    ? { differences: [rule] }
    : { differences: [], divergence: describe(command, moment) };
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
    : writes.map(({ method, path, body }) =>
        [`  ${head}`, method, path, body && JSON.stringify(body)]
          .filter(part => part !== undefined)
          .join(' '),
      );
}
