import { Words } from '../Words';
import { format as english } from '../en/format';

export const format: Words<typeof english> = {
  'format.percent': '{{number}}\u00a0%',
  'format.dayAndTime': '{{day}}, {{time}}',
  'format.seconds': '{{number}} s',
  'format.minutes': '{{number}} min',
  'format.hours': '{{number}} h',
  'format.days': '{{number}} d',
  'format.twoUnits': '{{greater}} {{lesser}}',
  'format.clauses': '{{row}}, {{next}}',
  'format.sentence': '{{clauses}}.',
  'format.sentences': '{{row}} {{next}}',
  'format.because': '{{what}}: {{why}}',
  'format.newVersion': 'la nueva versión',
  'format.stableVersion': 'la versión estable',
};
