import { Words } from '../Words';
import { format as english } from '../en/format';

export const format: Words<typeof english> = {
  'format.percent': '{{number}}%',
  'format.dayAndTime': '{{day}} {{time}}',
  'format.seconds': '{{number}}秒',
  'format.minutes': '{{number}}分',
  'format.hours': '{{number}}時間',
  'format.days': '{{number}}日',
  'format.twoUnits': '{{greater}}{{lesser}}',
  'format.clauses': '{{row}}、{{next}}',
  'format.sentence': '{{clauses}}。',
  'format.sentences': '{{row}}{{next}}',
  'format.because': '{{what}}：{{why}}',
  'format.newVersion': '新バージョン',
  'format.stableVersion': '安定版',
};
