import { Words } from '../Words';
import { abort as english } from '../en/abort';

export const abort: Words<typeof english> = {
  'abort.whatHappened': '起きたこと',
  'abort.failed_one':
    '{{metric}} は {{count}} 回の測定のうち {{failed}} 回失敗しました。',
  'abort.failed_other':
    '{{metric}} は {{count}} 回の測定のうち {{failed}} 回失敗しました。',
  'abort.errored_one':
    '{{metric}} を測定できませんでした：{{count}} 回の測定のうち {{errors}} 回は応答がありませんでした。',
  'abort.errored_other':
    '{{metric}} を測定できませんでした：{{count}} 回の測定のうち {{errors}} 回は応答がありませんでした。',

  'abort.whereItStands': '現在の状況',
  'abort.whenLastSeen': '最後に確認した状況',
  'abort.noUserOn': '{{version}} を使っているユーザーはいません。',
  'abort.noUserOnNew': '新しいバージョンを使っているユーザーはいません。',
  'abort.usersOn':
    'トラフィックの {{percent}} がまだ {{version}} に向いています。',
  'abort.usersOnNew':
    'トラフィックの {{percent}} がまだ新しいバージョンに向いています。',
  'abort.podsRemoved': 'その Pod は削除されました。',
  'abort.podsBeingRemoved': 'その Pod は削除中です。',
  'abort.onePodLeft_one': 'Pod {{count}} 個のうち {{ready}} 個が残っています。',
  'abort.onePodLeft_other':
    'Pod {{count}} 個のうち {{ready}} 個が残っています。',
  'abort.podsLeft_one': 'Pod {{count}} 個のうち {{ready}} 個が残っています。',
  'abort.podsLeft_other': 'Pod {{count}} 個のうち {{ready}} 個が残っています。',
  'abort.staysAsItIs': '更新は自動では再開されません。',

  'abort.whatYouCanDo': 'あなたにできること',
  'abort.whatCanBeDone': 'できること',
  'abort.isOff': '{{verb}} はできません：{{reason}}',
  'abort.deploy': '{{lead}} 更新は自動で始まります。',
  'abort.deployLead': 'または別のバージョンをデプロイ：',
};
