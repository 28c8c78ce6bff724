import { Words } from '../Words';
import { state as english } from '../en/state';

export const state: Words<typeof english> = {
  'state.loading': 'ロールアウトを読み込み中',

  'state.notLoaded.title': 'ロールアウトを読み込めませんでした',
  'state.notLoaded.noAnswer':
    'ポータルが応答しませんでした。ネットワークまたはポータル自体が停止している可能性があります。ロールアウトについては何も分かりません。',
  'state.notLoaded.otherAnswer':
    'ポータルは応答しましたが、ロールアウトは含まれていませんでした。ロールアウト自体には影響ありません。',
  'state.notLoaded.tryAgain': 'もう一度試す',

  'state.noEngine.title': '{{clusters}} にロールアウトエンジンがありません',
  'state.noEngine.text_one':
    'クラスターが Argo Rollouts を提供していないため、{{name}} について表示するものがありません。インストールされると、ポータルを再起動しなくてもロールアウトが表示されます。',
  'state.noEngine.text_other':
    'どのクラスターも Argo Rollouts を提供していないため、{{name}} について表示するものがありません。インストールされると、ポータルを再起動しなくてもロールアウトが表示されます。',

  'state.forbiddenByCluster.title':
    '{{cluster}} がポータルに {{resource}} の読み取りを許可していません',
  'state.forbiddenByCluster.ofTheRollout':
    '表示されているのは最後に確認した内容で、ロールアウトは先へ進んでいる可能性があります。',
  'state.forbiddenByCluster.analysis':
    'ステップとトラフィックは完全です。分析は存在するかもしれませんが、表示できません。',
  'state.forbiddenByCluster.other':
    'それらが示す内容はここにはありませんが、その他は完全です。',
  'state.resource.analysisruns': '分析実行',
  'state.resource.replicasets': 'ReplicaSet',
  'state.resource.experiments': '実験',
  'state.resource.pods': 'Pod',
  'state.resource.rollouts': 'ロールアウト',

  'state.forbiddenByPortal.title':
    'ポータルがこれらのロールアウトの閲覧を許可していません',
  'state.forbiddenByPortal.text':
    '{{name}} に対する権限 {{permission}} がありません。',
  'state.forbiddenByPortal.owner_one': 'オーナーは {{owners}} です。',
  'state.forbiddenByPortal.owner_other': 'オーナーは {{owners}} です。',

  'state.malformedAnnotation.title':
    '{{name}} のアノテーションを読み取れません',
  'state.malformedAnnotation.text':
    '{{annotation}} は推測するしかないため、何も検索しませんでした。{{file}} で修正してください。',

  'state.noAnnotation.title': '{{name}} に紐づくロールアウトはありません',
  'state.noAnnotation.text':
    '{{file}} にアノテーションを追加し、ワークロードに同じ名前と値のラベルを付けてください。カタログがファイルを読み込むと、ここに表示されます。',
  'state.noAnnotation.copy': 'アノテーションをコピー',

  'state.noCluster.title': 'クラスターが設定されていません',
  'state.noCluster.text':
    'ポータルには検索できるクラスターがありません。ポータルの運用者が {{key}} に追加します：',

  'state.unknownCluster.title':
    'ポータルはクラスター {{cluster}} を認識していません',
  'state.unknownCluster.text':
    '{{name}} のアノテーションがこの名前を指定しています：',
  'state.unknownCluster.advice':
    '{{file}} の名前を修正するか、ポータルの設定の {{key}} にクラスターを追加するようプラットフォームチームに依頼してください。',

  'state.nothingFound.title': '{{name}} のワークロードが見つかりません',
  'state.nothingFound.titleUnsure': '{{name}} のワークロードを確認できません',
  'state.nothingFound.looked_one':
    '{{count}} 個のクラスターでラベル {{label}} を検索しました。',
  'state.nothingFound.looked_other':
    '{{count}} 個のクラスターでラベル {{label}} を検索しました。',
  'state.nothingFound.lookedInNamespace_one':
    '{{count}} 個のクラスターの名前空間 {{namespace}} でラベル {{label}} を検索しました。',
  'state.nothingFound.lookedInNamespace_other':
    '{{count}} 個のクラスターの名前空間 {{namespace}} でラベル {{label}} を検索しました。',
  'state.nothingFound.advice':
    'Rollout には Pod テンプレートだけでなく、{{field}} にもラベルが必要です。',
  'state.nothingFound.list': 'クラスター別の結果',
  'state.nothingFound.in.found-nothing':
    '{{cluster}}：一致するものはありません。',
  'state.nothingFound.in.not-installed':
    '{{cluster}} はロールアウトエンジンを提供していません。',
  'state.nothingFound.in.forbidden':
    '{{cluster}} がポータルにすべての読み取りを許可していません。',
  'state.nothingFound.in.unreachable':
    '{{cluster}} が応答しないため、何も分かりません。',
  'state.nothingFound.in.looking': '{{cluster}} はまだ読み込まれていません。',
};
