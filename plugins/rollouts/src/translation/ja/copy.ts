import { Words } from '../Words';
import { copy as english } from '../en/copy';

export const copy: Words<typeof english> = {
  'copy.ready': 'コピー',
  'copy.copied': 'コピーしました',
  'copy.failed': 'テキストを選択してコピーしてください',
};
