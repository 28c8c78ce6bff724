import { MetricChart } from '../../domain/chart/metricChart';

const left = 44;
const right = 12;
const top = 10;
const bottom = 22;

/** Where things are in a chart of a given size, in px from its upper left corner. */
export interface PlotArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(seconds: number): number;
  y(value: number): number;
}

export function plotArea(
  { ticks, spanSeconds }: MetricChart,
  size: { width: number; height: number },
): PlotArea {
  const area = {
    left,
    right: Math.max(size.width - right, left + 1),
    top,
    bottom: size.height - bottom,
  };
  const low = ticks[0];
  const high = ticks[ticks.length - 1];
  return {
    ...area,
    x: seconds =>
      round(area.left + (seconds / spanSeconds) * (area.right - area.left)),
    y: value =>
      round(
        area.bottom - ((value - low) / (high - low)) * (area.bottom - area.top),
      ),
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
