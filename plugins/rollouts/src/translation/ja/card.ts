import { Words } from '../Words';
import { card as english } from '../en/card';

export const card: Words<typeof english> = {
  'card.title': 'ロールアウト',
  'card.open': 'ロールアウトを開く',
  'card.loading': 'ロールアウトを読み込み中',
  'card.none': 'このエンティティのロールアウトは見つかりませんでした。',
  'card.forbidden':
    'このエンティティのロールアウトを表示する権限がありません。',
  'card.failed': 'ロールアウトを読み込めませんでした。',
};
