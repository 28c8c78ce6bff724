import { Words } from '../Words';
import { rail as english } from '../en/rail';

export const rail: Words<typeof english> = {
  'rail.steps': 'ステップ',
  'rail.blueGreen': 'ブルーグリーン',
  'rail.blueGreenShort': 'ブルーグリーン',
  'rail.noSteps': 'このロールアウトにはステップがありません。',
  'rail.firstVersion':
    '最初のバージョンです。比較対象がないため、ステップを実行せずに全体へ展開されます。',
  'rail.firstVersionSwitched':
    '最初のバージョンです。比較対象がないため、一時停止や分析なしで切り替えられます。',
  'rail.noStepsShort': 'ステップなし',
  'rail.scrolls': 'ステップ、横にスクロール',
  'rail.heightUsers':
    '高さ：{{version}} のユーザーの割合、0 または {{percent}}',
  'rail.heightTraffic':
    '高さ：{{version}} に要求されたトラフィック、0 から {{percent}}',
  'rail.reached':
    'ステップ {{number}}/{{total}}、{{percent}} まで到達 · 灰色：中止前に到達した範囲',
  'rail.reachedUnknown': '中止時に更新がどこまで進んでいたかは不明です',
  'rail.started': '開始 {{time}}',
  'rail.toGo': '残り {{duration}}以上',
  'rail.now': '現在',
  'rail.in': 'あと {{countdown}}',
  'rail.left': '残り {{countdown}}',
  'rail.failed': '失敗',
  'rail.failedAt': '失敗 {{time}}',
  'rail.lastSeenHere': '最後に確認した位置',
};
