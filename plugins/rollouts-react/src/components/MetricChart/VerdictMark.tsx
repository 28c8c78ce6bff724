import { ReactNode } from 'react';
import { Verdict } from '../../domain/verdict';
import { useChartStyles } from './chartStyles';

interface VerdictMarkProps {
  x: number;
  y: number;
  verdict: Verdict;
  /** What the pointer reads on it. */
  children?: ReactNode;
}

/** A measurement in a chart: the shape is the verdict, the colour says it again. */
export function VerdictMark({ x, y, verdict, children }: VerdictMarkProps) {
  const classes = useChartStyles();
  const shared = { className: classes[verdict], 'data-verdict': verdict };
  switch (verdict) {
    case 'failed':
    case 'error':
      return (
        <path {...shared} d={`M${x} ${y - 6}l6 6-6 6-6-6z`}>
          {children}
        </path>
      );
    case 'noData':
      return (
        <rect {...shared} x={x - 4} y={y - 4} width={8} height={8} rx={1.5}>
          {children}
        </rect>
      );
    default:
      return (
        <circle {...shared} cx={x} cy={y} r={4}>
          {children}
        </circle>
      );
  }
}
