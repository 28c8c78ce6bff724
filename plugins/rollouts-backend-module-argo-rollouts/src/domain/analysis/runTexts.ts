import {
  AnalysisArgument,
  AnalysisRunObject,
} from '../../schema/analysisRunSchema';
import { hidden, isSecretName, redact } from '../redact';
import { hideValues } from './hideValues';
import { inlineSecrets } from './inlineSecrets';
import { secretsInResolved } from './secretsInResolved';

/** How the texts of one run are shown. */
export interface RunTexts {
  /** Without credentials, and without the values of this run's secrets. */
  clean(text: string): string;
  /** The same with the run's arguments filled in; a secret one is hidden. */
  fill(text: string): string;
  /** Does the text have a placeholder of a secret argument? */
  hasSecret(text: string): boolean;
  args: { name: string; value: string }[];
}

/**
 * A secret of a run is an argument that comes from a Secret or has the name of one, and what
 * stands in the spec where credentials do. Where its value is known it is hidden in every text:
 * a source may repeat it in a message, and the controller writes it into resolved queries.
 */
export function readRunTexts({ spec, status }: AnalysisRunObject): RunTexts {
  const args = spec?.args ?? [];
  const metrics = spec?.metrics ?? [];
  const secretArgs = args.filter(isSecret).map(({ name }) => name);
  const secrets = [
    ...args.filter(isSecret).flatMap(({ value }) => value ?? []),
    ...metrics.flatMap(({ provider }) => inlineSecrets(provider)),
    ...metrics.flatMap(({ name, provider }) =>
      secretsInResolved(
        provider,
        status?.metricResults?.find(result => result.name === name)?.metadata,
        secretArgs,
      ),
    ),
  ];
  const hide = hideValues(secrets);
  const clean = (text: string) => redact(hide(text));
  const shown = args.map(arg => ({
    name: arg.name,
    value: isSecret(arg) ? hidden : clean(arg.value ?? ''),
  }));
  return {
    clean,
    // Filled in first: a credential may be complete only then.
    fill: text => clean(fillIn(text, shown)),
    hasSecret: text =>
      secretArgs.some(name => fillIn(text, [{ name, value: hidden }]) !== text),
    args: shown.filter(
      ({ name, value }) =>
        value !== '' || args.some(arg => arg.name === name && arg.value === ''),
    ),
  };
}

function isSecret({ name, valueFrom }: AnalysisArgument): boolean {
  return valueFrom?.secretKeyRef !== undefined || isSecretName(name);
}

/** `{{args.name}}` by its value; what has none stays as it is. */
function fillIn(
  text: string,
  args: readonly { name: string; value: string }[],
): string {
  return text.replace(
    /\{\{\s*args\.([\w.-]+)\s*\}\}/g,
    (placeholder, name) =>
      args.find(arg => arg.name === name)?.value || placeholder,
  );
}
