import { Words } from '../Words';
import { live as english } from '../en/live';

export const live: Words<typeof english> = {
  'live.live': 'ライブ',
  'live.connecting': '接続中',
  'live.lastSeen': '最終確認 {{time}}、{{duration}}前',
  'live.notSeen': '未確認',
  'live.asking': 'ライブではありません：{{interval}}ごとに確認',
  'live.askingLast':
    'ライブではありません：{{interval}}ごとに確認、前回は {{duration}}前',
  'target.list': 'ターゲット',
  'target.preview': 'preview {{version}}',
  'target.share': '{{version}} に {{percent}}',
  'target.ago': '{{version}}、{{duration}}前',
};
