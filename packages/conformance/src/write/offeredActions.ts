import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { readWords } from './readWords';

/** The plugin's commands for the actions of the suite, without names and values. */
const commands: Record<string, RolloutActionKind> = {
  promote: 'promote',
  'promote --full': 'promoteFully',
  'promote --skip-current-step': 'skip',
  pause: 'pause',
  abort: 'abort',
  'retry rollout': 'retry',
  restart: 'restart',
  undo: 'rollBack',
  'undo --to-revision': 'rollBack',
  'terminate analysisrun': 'terminateRun',
  'terminate experiment': 'terminateExperiment',
  'retry experiment': 'retryExperiment',
};

/** Actions of the suite that the plugin has no command for. */
export const actionsWithoutCommand: readonly RolloutActionKind[] = ['resume'];

/** Commands of the plugin that only look. */
const LOOKING = [
  'completion',
  'dashboard',
  'get',
  'help',
  'lint',
  'list',
  'notifications',
  'status',
  'version',
];

/** What a plugin command is about. */
export interface CommandMeaning {
  /** Without names and values: `promote --full`. */
  command: string;
  /** Names of the objects; some commands take several. */
  names: readonly string[];
  namespace?: string;
  /** Absent where the suite offers no such action. */
  action?: RolloutActionKind;
  /** Of `undo`; 0 is the one before the newest. */
  revision: number;
  isLooking: boolean;
}

/** Tells what the words of a command mean. */
export function readMeaning(words: readonly string[]): CommandMeaning {
  const { verbs, names, flags, values, namespace } = readWords(words);
  const command = [...verbs, ...flags].join(' ');
  return {
    command,
    names: verbs[0] === 'set' ? names.slice(0, 1) : names,
    namespace,
    action: Object.hasOwn(commands, command) ? commands[command] : undefined,
    revision: Number(values['--to-revision'] ?? 0),
    isLooking: LOOKING.includes(verbs[0]),
  };
}
