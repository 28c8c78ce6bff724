import { Words } from '../Words';
import { waiting as english } from '../en/waiting';

export const waiting: Words<typeof english> = {
  'waiting.aPerson': '担当者',
  'waiting.promotion': '{{owner}} による昇格を待っています',
  'waiting.decision': '判定不能、{{owner}} の判断を待っています',
  'waiting.resume': '{{owner}} による再開を待っています',
  'waiting.analysis': '分析 {{name}}',
  'waiting.countOf': '{{number}}/{{planned}}',
  'waiting.experimentEndsIn': '実験 {{names}}、終了まで',
  'waiting.experimentEndsNow': '実験 {{names}}、まもなく終了',
  'waiting.runEndsIn': '実行中、終了まで',
  'waiting.runEndsNow': '実行中、まもなく終了',
  'waiting.pauseEndsIn': '時間指定の一時停止、再開まで',
  'waiting.pauseEndsNow': '時間指定の一時停止、まもなく再開',
  'waiting.pods': '新しい Pod、{{desired}} 個中 {{ready}} 個が準備完了',
  'waiting.controller': '最新の変更は未反映',
  'waiting.keeps': '{{version}} を保持、残り',
  'waiting.healthyFor': '正常、{{duration}}経過',
  'waiting.servesAll': 'すべてのユーザーに提供中',
  'waiting.failed': '{{subject}} が失敗',
  'waiting.podsAvailable': 'Pod {{desired}} 個中 {{available}} 個が利用可能',
  'waiting.look': '担当者の確認が必要です',
  'waiting.experiment': '実験：{{phase}}',
  'waiting.noStatus': '既知の状態がありません',
  'waiting.unreachable': 'クラスターに到達できません',
  'waiting.abortedFailed':
    '{{version}}：{{subject}} が失敗、再試行を待っています',
  'waiting.abortedEnded': '{{version}}：終了、再試行を待っています',
  'waiting.goesOn': '自動で進行',
};
