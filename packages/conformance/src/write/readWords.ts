/** The words of a command, told apart. */
interface CommandWords {
  /** Verb and kind in their long form: `terminate analysisrun`. */
  verbs: string[];
  names: string[];
  /** Long form, in alphabetical order, without those that only say where. */
  flags: string[];
  values: Record<string, string>;
  namespace?: string;
}

/** Commands whose first two words say what they do. */
const WITH_KIND = ['create', 'retry', 'set', 'terminate'];

const LONG_FORMS: Record<string, string> = {
  '-a': '--skip-all-steps',
  '-c': '--skip-current-step',
  '-i': '--in',
  '-n': '--namespace',
};

const LONG_KINDS: Record<string, string> = {
  ar: 'analysisrun',
  analysisruns: 'analysisrun',
  exp: 'experiment',
  experiments: 'experiment',
  ro: 'rollout',
  rollouts: 'rollout',
};

/** Flags that are followed by a value, and say something about what is done. */
const WITH_VALUE = ['--in', '--to-revision'];

/** Flags of `kubectl` itself, which say where or as whom; each is followed by a value. */
const PLACE = [
  '--as',
  '--as-group',
  '--cluster',
  '--context',
  '--kubeconfig',
  '--namespace',
  '--request-timeout',
  '--server',
  '--token',
  '--user',
];

/** Sorts the words that stand behind `kubectl argo rollouts`. */
export function readWords(words: readonly string[]): CommandWords {
  const plain: string[] = [];
  const flags: string[] = [];
  const values: Record<string, string> = {};
  for (let index = 0; index < words.length; index++) {
    const [short, glued] = words[index].split(/=(.*)/s, 2);
    const flag = longForm(LONG_FORMS, short);
    if (!flag.startsWith('-')) {
      plain.push(words[index]);
      continue;
    }
    if (PLACE.includes(flag) || WITH_VALUE.includes(flag)) {
      values[flag] = glued ?? words[++index] ?? '';
    }
    if (!PLACE.includes(flag)) flags.push(flag);
  }
  const verbs = plain.splice(0, WITH_KIND.includes(plain[0]) ? 2 : 1);
  return {
    verbs: verbs.map((word, index) =>
      index === 0 ? word : longForm(LONG_KINDS, word),
    ),
    names: plain,
    flags: flags.sort(),
    values,
    namespace: values['--namespace'],
  };
}

function longForm(forms: Record<string, string>, word: string): string {
  return Object.hasOwn(forms, word) ? forms[word] : word;
}
