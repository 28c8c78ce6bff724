import { Words } from '../Words';
import { analysis as english } from '../en/analysis';

export const analysis: Words<typeof english> = {
  'analysis.heading': '分析',
  'analysis.runs': '分析の実行',
  'analysis.ofVersion': 'バージョン',
  'analysis.chooseVersion': '分析を表示するバージョン',
  'analysis.noneOfExperiment': 'この実験の分析はまだ実行されていません。',
  'analysis.noneOfVersion': 'このバージョンの分析はまだ実行されていません。',
  'analysis.theAnalysis': '分析',
  'analysis.startsAtStep_one':
    'まだ実行されていません：{{names}} はステップ {{number}} で始まります。',
  'analysis.startsAtStep_other':
    'まだ実行されていません：{{names}} はステップ {{number}} で始まります。',
  'analysis.startsBeforeSwitch_one':
    'まだ実行されていません：{{names}} は切り替え前に始まります。',
  'analysis.startsBeforeSwitch_other':
    'まだ実行されていません：{{names}} は切り替え前に始まります。',
  'analysis.startsAfterSwitch_one':
    'まだ実行されていません：{{names}} は切り替え後に始まります。',
  'analysis.startsAfterSwitch_other':
    'まだ実行されていません：{{names}} は切り替え後に始まります。',
  'analysis.phase.Pending': '待機中',
  'analysis.phase.Running': '実行中',
  'analysis.phase.Successful': '成功',
  'analysis.phase.Failed': '失敗',
  'analysis.phase.Error': 'エラー',
  'analysis.phase.Inconclusive': '判定不能',
  'analysis.phase.Unknown': '不明',
  'analysis.role.Step': 'ステップ',
  'analysis.role.Background': 'バックグラウンド',
  'analysis.role.PrePromotion': '切り替え前',
  'analysis.role.PostPromotion': '切り替え後',
  'analysis.role.Unknown': '不明な役割',
  'analysis.role.step': 'ステップ {{number}}',
  'analysis.role.experiment': '実験',
  'analysis.phaseFor': '{{phase}}（{{duration}}経過）',
  'analysis.phaseForWhenSeen': '{{phase}}（最終確認時点で{{duration}}経過）',
  'analysis.earlierAttempt': '以前の試行',
  'analysis.toldToEnd': '終了要求済み',
  'analysis.background': 'バックグラウンド分析',
  'analysis.arguments': '引数',
  'analysis.noMetrics': 'メトリクスがありません。',
};
