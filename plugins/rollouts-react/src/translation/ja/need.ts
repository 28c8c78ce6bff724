import { Words } from '../Words';
import { need as english } from '../en/need';

export const need: Words<typeof english> = {
  'need.experimentEndsIn': '実験は {{duration}}後に終了',
  'need.experimentEndsNow': '実験はまもなく終了',
  'need.goesOnIn': '{{duration}}後に自動で再開',
  'need.goesOnNow': 'まもなく自動で再開',
  'need.step': 'ステップ {{name}}',
  'need.plugin': 'プラグイン {{name}} を待っています',
  'need.promotion': '昇格を待っています',
  'need.promotionBy': '{{owner}} による昇格を待っています',
  'need.decision': '分析は判定不能で、判断を待っています',
  'need.decisionBy': '分析は判定不能で、{{owner}} の判断を待っています',
  'need.resume': '手動で一時停止され、再開を待っています',
  'need.resumeBy': '手動で一時停止され、{{owner}} による再開を待っています',
  'need.analysis': '分析 {{name}}',
  'need.pods': '{{version}} の Pod は {{desired}} 個中 {{ready}} 個が準備完了',
};
