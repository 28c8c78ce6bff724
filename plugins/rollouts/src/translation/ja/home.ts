import { Words } from '../Words';
import { home as english } from '../en/home';

export const home: Words<typeof english> = {
  'home.title': '対応が必要なロールアウト',
  'home.none': 'あなたのチームに対応が必要なものはありません。',
  'home.moving_one': '{{count}} 件が進行中です。',
  'home.moving_other': '{{count}} 件が進行中です。',
  'home.all': '自分のチームのすべてのロールアウト',
  'home.more_one': '他 {{count}} 件',
  'home.more_other': '他 {{count}} 件',
  'home.loading': 'ロールアウトを読み込み中',
  'home.failed': 'ロールアウトを読み込めませんでした。',
};
