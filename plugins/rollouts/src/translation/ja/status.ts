import { Words } from '../Words';
import { status as english } from '../en/status';

export const status: Words<typeof english> = {
  'status.title': 'クラスターの状態',
  'status.pageType': 'ロールアウト',
  'status.loading': '状態を読み込んでいます',
  'status.allWell_one': 'クラスターは監視されています。',
  'status.allWell_other': '{{count}} 個のクラスターがすべて監視されています。',
  'status.amiss_one':
    '{{total}} 個中 {{count}} 個のクラスターに確認が必要です。',
  'status.amiss_other':
    '{{total}} 個中 {{count}} 個のクラスターに確認が必要です。',
  'status.engines': 'エンジン：',
  'status.noEngine':
    'エンジンがインストールされていないため、何も見つかりません。バックエンドにモジュールとして追加してください。',
  'status.asOf': '{{time}} 現在',
  'status.report': 'サポートチケット用のレポート',
  'status.copyReport': 'サポートチケット用のレポートをコピー',
  'status.outdated':
    'ポータルが応答しません。最後に得られた内容を表示しています。',
  'status.answers': '応答あり',
  'status.doesNotAnswer': '応答なし',
  'status.rollouts_one': 'ロールアウト {{number}} 件',
  'status.rollouts_other': 'ロールアウト {{number}} 件',
  'status.outage.neverSeen':
    'ポータルの起動以降、このクラスターは応答していません。',
  'status.outage.lastSeen':
    'このクラスターが最後に応答したのは {{duration}}前です。最後に確認できた内容を表示しています。',
  'status.outage.advice':
    'ポータルは接続を試み続けます。設定のアドレス、認証局、認証情報と、両者の間のネットワークを確認してください。',
  'status.resourcesOf': '{{cluster}} のリソース',
  'status.column.resource': 'リソース',
  'status.column.state': '監視',
  'status.column.objects': 'オブジェクト',
  'status.column.lastEvent': '最終受信',
  'status.column.restarts': '再起動',
  'status.column.lastError': '直近のエラー',
  'status.state.watching': '監視中',
  'status.state.connecting': '接続中',
  'status.state.absent': '未インストール',
  'status.state.forbidden': '禁止',
  'status.state.lost': '切断',
  'status.state.silent': '無応答',
  'status.ago': '{{duration}}前',
  'status.never': 'なし',
  'status.noError': 'なし',
  'status.advice.connecting':
    '初めて読み取っています。失敗した場合、ポータルは自動的に再試行します。',
  'status.advice.absent':
    'このクラスターは {{resource}} を提供していません。後からコントローラーをインストールすると、ポータルは 1 分以内に検知します。それまで、存在するものが欠けることはありません。',
  'status.advice.forbidden':
    'このクラスターは、ポータルによる {{resource}} の一覧取得や監視を許可していません。「Unauthorized」とある場合は認証情報が受け入れられていないため、更新してください。それ以外の場合はルールが不足しています。',
  'status.advice.lost':
    '接続が切れたため、最後に確認できた内容を表示しています。ポータルは接続を試み続けます。',
  'status.advice.silent':
    '監視は開いていますが、数分間、生存の合図さえ届いていません。ポータルとクラスターの間のプロキシが応答を保留しているか、接続を切断した可能性があります。',
  'status.advice.rule':
    '次のルールをポータルの ClusterRole に追加してください。ポータルは 1 分以内に検知します。',
  'status.advice.copyRule': '{{resource}} のルールをコピー',
  'status.forbidden.title':
    'クラスターの監視状況を見ることは、ポータルで許可されていません',
  'status.forbidden.text':
    '権限 {{permission}} がありません。これはポータルの運用者向けの権限です。',
  'status.noCluster.title': '監視しているクラスターがありません',
  'status.noCluster.text':
    'ポータルには参照するクラスターがありません。設定に追加してください。',
};
