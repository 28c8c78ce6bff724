import { Words } from '../Words';
import { sheet as english } from '../en/sheet';

export const sheet: Words<typeof english> = {
  'sheet.language': 'ja',

  'sheet.abort': '中止',
  'sheet.steps': 'ステップ',
  'sheet.analysis': '分析',
  'sheet.experiments': '実験',
  'sheet.traffic': 'トラフィック',
  'sheet.revisions': 'リビジョン',
  'sheet.pods': 'Pod',
  'sheet.gaps': '表示されていないもの',

  'sheet.canary': 'カナリア',
  'sheet.blueGreen': 'ブルーグリーン',
  'sheet.experiment': '実験',
  'sheet.unknown': 'ここでは不明な戦略',
  'sheet.strategyByRouter': '{{strategy}}、{{router}}',
  'sheet.workload': '{{kind}} {{name}} を実行',
  'sheet.pingPong': 'ピンポン',
  'sheet.notLive': 'ライブではありません：最後に確認した内容',
  'sheet.controllerSays': '{{engine}} のメッセージ：{{message}}',

  'sheet.fault.targets': 'ターゲットを表示できません。',
  'sheet.fault.state': 'このターゲットの状態を表示できません。',
  'sheet.fault.abort': '中止の内容を表示できません。',
  'sheet.fault.steps': 'ステップを表示できません。',
  'sheet.fault.analysis': '分析を表示できません。',
  'sheet.fault.experiments': '実験を表示できません。',
  'sheet.fault.traffic': 'トラフィックを表示できません。',
  'sheet.fault.revisions': 'リビジョンを表示できません。',
  'sheet.faultText':
    'これはこのページの不具合で、ロールアウトの問題ではありません：{{message}}',
  'sheet.tryAgain': 'もう一度試す',

  'sheet.missingTarget':
    'アドレスで指定された {{target}} は存在しないか、もう存在しません。代わりに別のターゲットを開いています。',
  'sheet.hidden.unreachable': '{{cluster}} が応答しません',
  'sheet.hidden.forbidden':
    '{{cluster}} がポータルにすべての読み取りを許可していません',
  'sheet.hidden.text': '{{lead}}。そこにターゲットがあっても表示されません。',
  'sheet.hidden.textWithMessage':
    '{{lead}}：{{message}}。そこにターゲットがあっても表示されません。',

  'sheet.portalLost':
    'ポータルが応答しません。表示されているのは最後に確認した内容で、ロールアウトは先へ進んでいる可能性があります。自動的に再度問い合わせます。',
  'sheet.polling':
    'プロキシの背後などで、ライブ接続が確立できません。すべて動作しますが、最大 10 秒遅れます。',
  'sheet.clusterLost':
    '{{cluster}} が応答しません。そこのロールアウトは先へ進んでいる可能性があります。',
  'sheet.clusterLostWithMessage':
    '{{cluster}} が応答しません：{{message}}。そこのロールアウトは先へ進んでいる可能性があります。',
  'sheet.actionsOff':
    '確認できなかったため、{{lead}}。クラスターには自動的に再度問い合わせます。',
  'sheet.actionsOffLead': '操作は無効です',
  'sheet.resourceLost':
    '{{cluster}} の {{resource}} を現在追跡できません。表示されているのは最後に確認した内容です。',
  'sheet.resourceLostWithMessage':
    '{{cluster}} の {{resource}} を現在追跡できません：{{message}}。表示されているのは最後に確認した内容です。',
};
