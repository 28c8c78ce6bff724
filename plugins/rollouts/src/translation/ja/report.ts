import { Words } from '../Words';
import { report as english } from '../en/report';

export const report: Words<typeof english> = {
  'report.next.step': '{{verb}} すると次へ進みます：{{hint}}',
  'report.next.event': '{{verb}}：{{hint}}',
  'report.next.outcome': '{{verb}}：{{hint}}',

  'report.requested': '{{noun}} を要求：{{time}}。',
  'report.requestedBy': '{{actor}} が {{noun}} を要求：{{time}}。',
  'report.you': 'あなた',
  'report.throughAgent': '{{actor}}（エージェント経由）',
  'report.sent':
    '{{cluster}} へ送信しました。{{engine}} はまだ認識していません。',
  'report.nudged':
    '失われた要求：{{cluster}} は要求を受け付けましたが、{{engine}} は {{seconds}} 秒間動きませんでした。コントローラーが再確認するようにオブジェクトを更新しました。',
  'report.done': '{{noun}}：要求 {{requestedAt}}、反映 {{effectiveAt}}。',
  'report.doneBy':
    '{{actor}} による {{noun}}：要求 {{requestedAt}}、反映 {{effectiveAt}}。',
  'report.doneByNudge':
    '最初の要求は失われましたが、オブジェクトの更新後に {{engine}} が動きました。',

  'report.refused.plain': '{{negated}}。',
  'report.refused.state-changed': '{{negated}}：ロールアウトが先へ進みました。',
  'report.refused.not-applicable': '{{negated}}：何も変わりません。',
  'report.refused.not-observed':
    '{{negated}}：{{engine}} はまだ最新の変更を取り込んでいません。',
  'report.refused.gone': '{{negated}}：ロールアウトはもう存在しません。',
  'report.refused.unsupported':
    '{{negated}}：{{engine}} はここではこの操作ができません。',
  'report.refused.cluster-unreachable':
    '{{negated}}：{{cluster}} が応答しません。',
  'report.refused.cluster-forbids':
    '{{negated}}：{{cluster}} がポータルに許可していません。',

  'report.failed': '{{noun}} に失敗しました。',
  'report.failedText': '{{cluster}} は要求を実行しませんでした。',
  'report.undone': '{{noun}} は取り消されました。',
  'report.undoneText': '{{engine}} は一度動きましたが、すぐに元へ戻しました。',
  'report.silent': '効果が確認できませんでした。',
  'report.silentText':
    '{{cluster}} は要求を受け付けましたが、{{engine}} の動きは確認できませんでした。',

  'report.nothingChanged': '何も変更されていません。',
  'report.lookFirst': '再度試す前にロールアウトを確認してください。',
  'report.dismiss': '閉じる',

  'report.off.portalSilent':
    'ポータルが応答しないため、何も確認できませんでした。',
  'report.off.clusterSilent':
    '{{cluster}} が応答しないため、何も確認できませんでした。',
  'report.off.unfollowed':
    'ポータルからこのロールアウトが現在見えないため、何も確認できませんでした。',
  'report.off.permission': '権限 {{permission}} がありません。',
  'report.off.permissionOfOwner_one':
    '権限 {{permission}} がありません。オーナーは {{owners}} です。',
  'report.off.permissionOfOwner_other':
    '権限 {{permission}} がありません。オーナーは {{owners}} です。',
};
