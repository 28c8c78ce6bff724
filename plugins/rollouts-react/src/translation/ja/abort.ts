import { Words } from '../Words';
import { abort as english } from '../en/abort';

export const abort: Words<typeof english> = {
  'abort.analysis': '分析 {{name}}',
  'abort.failed': '{{subject}} が失敗しました。',
  'abort.failedAt':
    '{{version}} へのトラフィックが {{percent}} のときに {{subject}} が失敗しました。',
  'abort.ended': '{{version}} への更新は終了されました。',
  'abort.endedAt':
    '{{version}} への更新はトラフィック {{percent}} の時点で終了されました。',
  'abort.allBack': 'すべてのトラフィックは {{version}} に戻っています。',
  'abort.allOn': 'すべてのトラフィックは {{version}} にあります。',
  'abort.stillOn': 'トラフィックの {{percent}} はまだ {{version}} にあります。',
};
