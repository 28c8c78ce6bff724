import { Words } from '../Words';
import { phase as english } from '../en/phase';

export const phase: Words<typeof english> = {
  'phase.Healthy': '正常',
  'phase.Progressing': '進行中',
  'phase.Paused': '一時停止中',
  'phase.Aborted': '中止',
  'phase.Degraded': '低下',
  'phase.Unknown': '不明',
  'phase.within.Healthy': '正常',
  'phase.within.Progressing': '進行中',
  'phase.within.Paused': '一時停止中',
  'phase.within.Aborted': '中止',
  'phase.within.Degraded': '低下',
  'phase.within.Unknown': '不明',
};
