import { Words } from '../Words';
import { search as english } from '../en/search';

export const search: Words<typeof english> = {
  'search.foundIn': '一致箇所',
  'search.gone': 'もう存在しません。',
  'search.asIndexed':
    '最後の索引の時点の状態です。現在の状態は取得できませんでした',
};
