import { NamedDifference } from '../../Finding';
import { DifferentField, ViewDifference } from './ViewDifference';
import { viewDifferences } from './viewDifferences';
import { ViewField } from './ViewField';
import { viewFields } from './viewFields';
import { ViewMoment } from './ViewMoment';

/** Compares both views field by field, up to the first that no rule covers. */
export function checkView(moment: ViewMoment): {
  differences: NamedDifference[];
  divergence?: string;
} {
  const differences: NamedDifference[] = [];
  const fields: readonly ViewField[] = viewFields;
  for (const field of fields) {
    const ours = field.ours(moment);
    const theirs = field.theirs(moment);
    const rule =
      ours === theirs
        ? undefined
        : ruleFor({ field: field.name, moment, ours, theirs });
    if (rule) differences.push(rule);
    if (ours !== theirs && !rule) {
      return {
        differences,
        divergence: [
          `${field.name} differs from the dashboard's.`,
          `  ours:   ${ours ?? '(none)'}`,
          `  theirs: ${theirs ?? '(none)'}`,
        ].join('\n'),
      };
    }
  }
  return { differences };
}

function ruleFor(different: DifferentField): ViewDifference | undefined {
  return viewDifferences.find(
    rule => rule.fields.includes(different.field) && rule.covers(different),
  );
}
