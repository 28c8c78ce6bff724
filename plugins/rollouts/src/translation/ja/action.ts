import { Words } from '../Words';
import { action as english } from '../en/action';

export const action: Words<typeof english> = {
  'action.group': '操作',
  'action.more': '{{name}} のその他の操作',
  'action.requested': '要求済み {{time}}',
  'action.requestedOf': '：{{label}}',
  'action.versionWithRevision': '{{version}}（リビジョン {{revision}}）',

  'action.promote.verb': '昇格',
  'action.promote.title': '{{cluster}} の {{name}} を昇格',
  'action.promote.negated': '昇格されませんでした',
  'action.promote.noun': '昇格',

  'action.promoteFully.verb': '完全に昇格',
  'action.promoteFully.title': '{{cluster}} の {{name}} を完全に昇格',
  'action.promoteFully.negated': '完全な昇格は行われませんでした',
  'action.promoteFully.noun': '完全な昇格',

  'action.skip.verb': 'スキップ',
  'action.skip.title': '{{cluster}} の {{name}} の実行中ステップをスキップ',
  'action.skip.negated': 'スキップされませんでした',
  'action.skip.noun': 'スキップ',

  'action.pause.verb': '一時停止',
  'action.pause.title': '{{cluster}} の {{name}} を一時停止',
  'action.pause.negated': '一時停止されませんでした',
  'action.pause.noun': '一時停止',

  'action.resume.verb': '再開',
  'action.resume.title': '{{cluster}} の {{name}} を再開',
  'action.resume.negated': '再開されませんでした',
  'action.resume.noun': '再開',

  'action.abort.verb': '中止',
  'action.abort.title': '{{cluster}} の {{name}} を中止',
  'action.abort.negated': '中止されませんでした',
  'action.abort.noun': '中止',

  'action.retry.verb': '再試行',
  'action.retry.title': '{{cluster}} の {{name}} を再試行',
  'action.retry.negated': '再試行されませんでした',
  'action.retry.noun': '再試行',

  'action.restart.verb': '再起動',
  'action.restart.title': '{{cluster}} の {{name}} の Pod を再起動',
  'action.restart.negated': '再起動されませんでした',
  'action.restart.noun': '再起動',

  'action.rollBack.verb': 'ロールバック',
  'action.rollBack.label': '{{target}} へロールバック',
  'action.rollBack.title':
    '{{cluster}} の {{name}} を {{target}} へロールバック',
  'action.rollBack.negated': 'ロールバックされませんでした',
  'action.rollBack.noun': 'ロールバック',

  'action.terminateRun.verb': '終了',
  'action.terminateRun.label': '分析実行 {{target}} を終了',
  'action.terminateRun.title': '{{cluster}} の分析実行 {{target}} を終了',
  'action.terminateRun.negated': '分析実行は終了されませんでした',
  'action.terminateRun.noun': '分析実行の終了',

  'action.terminateExperiment.verb': '終了',
  'action.terminateExperiment.label': '実験 {{target}} を終了',
  'action.terminateExperiment.title': '{{cluster}} の実験 {{target}} を終了',
  'action.terminateExperiment.negated': '実験は終了されませんでした',
  'action.terminateExperiment.noun': '実験の終了',

  'action.retryExperiment.verb': '再試行',
  'action.retryExperiment.label': '実験 {{target}} を再試行',
  'action.retryExperiment.title': '{{cluster}} の実験 {{target}} を再試行',
  'action.retryExperiment.negated': '実験は再試行されませんでした',
  'action.retryExperiment.noun': '実験の再試行',
};
