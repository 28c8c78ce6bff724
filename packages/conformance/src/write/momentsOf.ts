import { WatchEntry } from '@progressive-delivery/demo-cluster';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterObjects } from '../scenarios/ClusterObjects';
import { Scenario } from '../scenarios/Scenario';
import { CommandMoment } from './CommandMoment';
import { findAddressed } from './findAddressed';
import { CommandMeaning } from './offeredActions';
import { PluginCommand } from './PluginCommand';
import { withoutGuards } from './withoutGuards';

interface Given {
  scenario: Scenario;
  engine: RolloutEngine;
  command: PluginCommand;
  meaning: CommandMeaning;
}

/** There is no such object, or one that belongs to nothing that the engine shows. */
export type NoMoment = 'absent' | 'unowned';

/** The command at the moment before its first write, once for each object that it names. */
export function momentsOf(given: Given): (CommandMoment | NoMoment)[] {
  const { scenario, engine, command, meaning } = given;
  const objects = new ClusterObjects();
  scenario.recording.entries
    .slice(0, command.entriesBefore)
    .forEach(entry => entry.kind === 'watch' && objects.apply(entry));
  const graphs = objects.graphsFor(engine);
  return meaning.names.map(name => {
    const { action } = meaning;
    const addressed = findAddressed(graphs, meaning, name);
    if (!addressed || !action) {
      return isUnownedRun(given, name) ? 'unowned' : 'absent';
    }
    const { graph, object, target } = addressed;
    const answer = engine.plan({ kind: action, target }, graph, timeOf(given));
    return {
      action,
      target,
      graph,
      root: object,
      sent: requestsFor(given, name).map(withoutGuards),
      planned: answer.outcome === 'plan' ? answer.steps.map(withoutGuards) : [],
      answer,
    };
  });
}

/** A command with several names sends the writes of each to the object of that name. */
function requestsFor({ command, meaning }: Given, name: string) {
  return meaning.names.length < 2
    ? command.requests
    : command.requests.filter(({ path }) =>
        path.replace(/\/status$/, '').endsWith(`/${name}`),
      );
}

function timeOf({ scenario, command: { at, requests } }: Given): Date {
  const { start } = scenario.recording.scenario;
  return new Date(start.getTime() + (requests[0]?.at ?? at));
}

/** Only of runs: all else that a command can name is shown. */
function isUnownedRun(
  { scenario, command, meaning }: Given,
  name: string,
): boolean {
  const newest = scenario.recording.entries
    .slice(0, command.entriesBefore)
    .filter(
      (entry): entry is WatchEntry =>
        entry.kind === 'watch' &&
        entry.object.kind === 'AnalysisRun' &&
        entry.object.metadata.name === name,
    )
    .at(-1);
  return (
    meaning.action === 'terminateRun' &&
    newest !== undefined &&
    newest.type !== 'DELETED' &&
    newest.object.metadata.ownerReferences === undefined
  );
}
