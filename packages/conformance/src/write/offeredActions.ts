import {
  RolloutActionKind,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** The plugin's command for each action of the suite, without the rollout's name. */
const commands: Record<RolloutActionKind, string> = {
  promote: 'promote',
  promoteFully: 'promote --full',
  abort: 'abort',
  retry: 'retry rollout',
};

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

/** Commands whose first two words say what they do. */
const WITH_KIND = ['create', 'retry', 'set', 'terminate'];

/** What a plugin command is about. */
export interface CommandMeaning {
  /** Without names and values: `promote --full`. */
  command: string;
  /** Name of the object; absent where the command has none. */
  target?: string;
  namespace?: string;
  /** Absent where the suite offers no such action. */
  action?: RolloutActionKind;
  isLooking: boolean;
}

/** Tells what the words of a command mean. */
export function readMeaning(words: readonly string[]): CommandMeaning {
  const { flags, names, namespace } = sort(words);
  const verbs = names.splice(0, WITH_KIND.includes(names[0]) ? 2 : 1);
  const command = [...verbs, ...flags].join(' ');
  return {
    command,
    target: names[0],
    namespace,
    action: rolloutActionKinds.find(kind => commands[kind] === command),
    isLooking: LOOKING.includes(verbs[0]),
  };
}

function sort(words: readonly string[]) {
  const flags: string[] = [];
  const names: string[] = [];
  let namespace: string | undefined;
  for (let index = 0; index < words.length; index++) {
    const [flag, value] = words[index].split('=', 2);
    if (flag === '-n' || flag === '--namespace') {
      namespace = value ?? words[++index];
    } else if (flag === '--context' || flag === '--kubeconfig') {
      index += value === undefined ? 1 : 0;
    } else if (flag.startsWith('-')) {
      flags.push(flag);
    } else {
      names.push(words[index]);
    }
  }
  return { flags: flags.sort(), names, namespace };
}
