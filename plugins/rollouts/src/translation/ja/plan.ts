import { Words } from '../Words';
import { plan as english } from '../en/plan';

export const plan: Words<typeof english> = {
  'plan.notPossible': '{{verb}} は現在できません。',
  'plan.notFoundOut': '何が起こるかを調べられませんでした。',
  'plan.moved': 'この画面を開いた後にロールアウトが先へ進みました。',
  'plan.movedText': 'ここに書かれている内容はもう正しくありません。',
  'plan.looking': '何が起こるかを調べています',
  'plan.lookAgain': 'もう一度調べる',

  'plan.now': '現在',
  'plan.atOnce': '直後',
  'plan.afterwards': 'その後',

  'plan.reason': '理由（任意）',
  'plan.recordedAs': '{{name}} として記録されます',
  'plan.recordedWithReason': '{{name}} として、理由とともに記録されます',
  'plan.cancel': 'キャンセル',
  'plan.close': '閉じる',
  'plan.sending': '送信中',
  'plan.forbidden': 'ポータルがこの操作を許可していません。',
  'plan.noAnswer': '結果を伝える応答がありません。',
  'plan.noAnswerText':
    '要求が実行されたかどうかは不明です。再度試す前にロールアウトを確認してください。（{{message}}）',

  'plan.sent_one': '送信内容：{{cluster}} への要求 {{count}} 件',
  'plan.sent_other': '送信内容：{{cluster}} への要求 {{count}} 件',
  'plan.kubectl': 'kubectl で同じことをする',
  'plan.inThisOrder':
    'この順に送信されます。最初に拒否された要求で終わります。この画面を開いた後にロールアウトが変化した場合も同様です。',
  'plan.onlyRequest':
    '実際の要求です。この画面を開いた後にロールアウトが変化していれば拒否されます。',
  'plan.numberedRequest': '要求 {{number}}/{{total}}',
  'plan.nudge':
    '効果が確認できない場合のみ：コントローラーが再確認するようにオブジェクトを更新します。',
  'plan.copyCommand': 'コマンドをコピー',
  'plan.copyOnlyRequest': '要求をコピー',
  'plan.copyNumberedRequest': '要求 {{number}} をコピー',
  'plan.copyNudge': 'コントローラーを起こす要求をコピー',
};
