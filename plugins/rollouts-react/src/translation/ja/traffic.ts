import { Words } from '../Words';
import { traffic as english } from '../en/traffic';

export const traffic: Words<typeof english> = {
  'traffic.noUser': '{{version}} のユーザーはいません',
  'traffic.allUsers': 'すべてのユーザーが {{version}} にいます',
  'traffic.someUsers': 'ユーザーの {{percent}} が {{version}} にいます',
  'traffic.share': 'トラフィックの {{percent}} が {{version}}',
  'traffic.shareAskedFor': 'トラフィックの {{percent}} を {{version}} に要求',
  'traffic.heading': 'トラフィック',
  'traffic.askedFor': '要求',
  'traffic.inRouter': 'ルーター',
  'traffic.byReplicas': 'レプリカ比',
  'traffic.byService': 'Service',
  'traffic.cannotBeTold': '判別できません',
  'traffic.stableVersion': '{{version}} stable',
  'traffic.canaryVersion': '{{version}} canary',
  'traffic.newVersion': '{{version}} 新',
  'traffic.headerRule':
    'ヘッダーが {{match}} のリクエストは、重みにかかわらず {{version}} に送られます。',
  'traffic.mirrorRule':
    '{{match}} のリクエストの {{percent}} が {{version}} にコピーされ、その応答は破棄されます。',
  'traffic.mirrorRouteRule':
    'ルート {{route}} のリクエストの {{percent}} が {{version}} にコピーされ、その応答は破棄されます。',
  'traffic.verified':
    '検証済み：ルーターが指示どおりに動作していることを確認しました。',
  'traffic.notVerified':
    '未検証：ルーターに指示しましたが、動作はまだ確認されていません。',
  'traffic.routerBehind': '要求された内容はまだルーターに渡されていません。',
  'traffic.followsReadyPods':
    'トラフィックルーターがないため、割合は準備完了の Pod に従います。',
  'traffic.followsPods':
    'トラフィックルーターがないため、割合は Pod の数に従い、要求に近づけることしかできません。',
  'traffic.serviceBehind': 'Serviceはまだ要求された内容を選択していません。',
  'traffic.services': 'Service',
  'traffic.leadsTo': '転送先',
  'traffic.noVersion': 'バージョンなし',
};
