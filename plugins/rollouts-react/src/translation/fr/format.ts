import { Words } from '../Words';
import { format as english } from '../en/format';

export const format: Words<typeof english> = {
  'format.percent': '{{number}}\u202f%',
  'format.dayAndTime': 'le {{day}} à {{time}}',
  'format.seconds': '{{number}} s',
  'format.minutes': '{{number}} min',
  'format.hours': '{{number}} h',
  'format.days': '{{number}} j',
  'format.twoUnits': '{{greater}} {{lesser}}',
  'format.clauses': '{{row}}, {{next}}',
  'format.sentence': '{{clauses}}.',
  'format.sentences': '{{row}} {{next}}',
  'format.because': '{{what}}\u00a0: {{why}}',
  'format.newVersion': 'la nouvelle version',
  'format.stableVersion': 'la version stable',
};
