import { ReactNode } from 'react';
import { GlyphName } from './GlyphName';

function strokes(d: string, more?: ReactNode): ReactNode {
  return (
    <g
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={d} />
      {more}
    </g>
  );
}

const disc = <circle cx={8} cy={8} r={7} fill="currentColor" />;

/** A filled shape with lines in the colour of the paper on it. */
function cutOut(shape: ReactNode, d: string): ReactNode {
  return (
    <>
      {shape}
      <path
        d={d}
        data-cut-out
        fill="none"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

/** All glyphs, drawn on 16 by 16. */
export const glyphShapes: Readonly<Record<GlyphName, ReactNode>> = {
  // Phases
  check: cutOut(disc, 'M4.9 8.3 7.1 10.5 11.2 5.9'),
  pause: cutOut(disc, 'M6.2 5.5v5M9.8 5.5v5'),
  cross: cutOut(
    <path
      d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z"
      fill="currentColor"
    />,
    'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  ),
  arc: (
    <>
      <circle
        cx={8}
        cy={8}
        r={6.25}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        opacity={0.35}
      />
      <path
        d="M8 1.75A6.25 6.25 0 0 1 14.25 8"
        data-turning
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
      />
      <circle cx={8} cy={8} r={2.25} fill="currentColor" />
    </>
  ),
  warning: cutOut(
    <path
      d="M8 1.6 15 14.4H1z"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth={1}
      strokeLinejoin="round"
    />,
    'M8 6.4v3.4M8 12.2v.1',
  ),
  question: (
    <>
      <circle
        cx={8}
        cy={8}
        r={6.25}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeDasharray="2.6 2.3"
      />
      {strokes('M6.3 6.5a1.75 1.75 0 1 1 2.4 1.7c-.5.2-.7.5-.7 1M8 11.2v.1')}
    </>
  ),
  inconclusive: strokes(
    'M8 1 15 8 8 15 1 8z',
    <path
      d="M6.6 6.6a1.45 1.45 0 1 1 2 1.35c-.4.2-.6.4-.6.8M8 10.9v.1"
      strokeWidth={1.3}
    />,
  ),

  // Verdicts and marks
  ring: strokes('M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0z'),
  noData: (
    <>
      <rect
        x={2}
        y={2}
        width={12}
        height={12}
        rx={2}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeDasharray="2.4 2"
      />
      {strokes('M5.5 8h5')}
    </>
  ),
  diamond: <path d="M8 .6 15.4 8 8 15.4.6 8z" fill="currentColor" />,
  skipped: cutOut(disc, 'M4.8 5.5 7.3 8l-2.5 2.5M8.5 5.5 11 8l-2.5 2.5'),
  cutShort: cutOut(disc, 'M5 11 11 5'),
  warningOutline: strokes('M8 1.8 14.6 13.8H1.4zM8 6.2v3.6M8 11.8v.1'),

  // Kinds of steps
  weight: strokes(
    'M2 8h4.5c2.5 0 2-4 4.5-4h2.5M6.5 8c2.5 0 2 4 4.5 4h2.5M11.6 2.2 13.5 4l-1.9 1.8M11.6 10.2l1.9 1.8-1.9 1.8',
  ),
  person: strokes(
    'M2.75 14c.4-3 2.5-4.5 5.25-4.5s4.85 1.5 5.25 4.5',
    <circle cx={8} cy={5} r={2.75} />,
  ),
  clock: strokes('M8 4.8V8l2.2 1.6', <circle cx={8} cy={8} r={6} />),
  analysis: strokes('M2 2v12h12M4.5 10.5 7 7l2.5 2L13.5 4'),
  experiment: strokes(
    'M6 1.8h4M6.8 1.8v4.4L2.9 12.6c-.4.8 0 1.6.9 1.6h8.4c.9 0 1.3-.8.9-1.6L9.2 6.2V1.8M4.6 10.2h6.8',
  ),
  header: strokes('M2 3.5h8.2l3.3 3.3-3.3 3.2H2zM4.8 6.8h3.4M5 10v4.2'),
  mirror: strokes(
    'M1.8 5.5h10M9.3 3l2.5 2.5L9.3 8M5 10.8h9M11.7 8.6l2.3 2.2-2.3 2.2',
  ),
  scale: strokes(
    'M11.5 9.5v4M9.5 11.5h4',
    <>
      <rect x={2} y={2} width={5} height={5} rx={1} />
      <rect x={9} y={2} width={5} height={5} rx={1} />
      <rect x={2} y={9} width={5} height={5} rx={1} />
    </>,
  ),
  plugin: strokes(
    'M5.5 1.8v3M10.5 1.8v3M3.5 4.8h9v3a4.5 4.5 0 0 1-9 0zM8 12.3v2',
  ),
  lock: strokes(
    'M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2',
    <rect x={3} y={7} width={10} height={7} rx={1.5} />,
  ),
  loop: strokes(
    'M13.5 7a5.6 5.6 0 0 0-9.9-2.4M2.5 9a5.6 5.6 0 0 0 9.9 2.4M3.4 1.8v3h3M12.6 14.2v-3h-3',
  ),
  switch: strokes(
    'M2 5h11M10.2 2.2 13 5l-2.8 2.8M14 11H3M5.8 8.2 3 11l2.8 2.8',
  ),
  scaleDown: strokes('M8 2v9M4.5 7.8 8 11.3l3.5-3.5M3 14h10'),
  flag: strokes('M3.5 14.5V2M3.5 2.6c3-1.6 5 1.6 9 0v6.2c-4 1.6-6-1.6-9 0'),
  unknownKind: strokes(
    'M5.5 5.6a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.8-.9 1.5M8 12.2v.1',
  ),

  // Actions
  promote: <path d="M2.5 3.2v9.6L8 8zM8.5 3.2v9.6L14 8z" fill="currentColor" />,
  promoteFully: (
    <path
      d="M1.5 3.2v9.6L6.8 8zM7.2 3.2v9.6L12.5 8zM13 3.2h1.6v9.6H13z"
      fill="currentColor"
    />
  ),
  abort: strokes(
    'M5.1 1.8h5.8l3.3 3.3v5.8l-3.3 3.3H5.1l-3.3-3.3V5.1zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  ),
  retry: strokes('M13.5 8a5.5 5.5 0 1 1-1.9-4.2M13.6 1.8v2.9h-2.9'),
  skipStep: strokes('M12.5 3v10M3.5 3.5v9L10 8z'),
  hold: strokes('M5.5 3.2v9.6M10.5 3.2v9.6'),
  resume: <path d="M4 2.8v10.4L13 8z" fill="currentColor" />,
  terminate: strokes('M6 6h4v4H6z', <circle cx={8} cy={8} r={6.25} />),
  commit: strokes(
    'M1.5 8h3.75M10.75 8h3.75',
    <circle cx={8} cy={8} r={2.75} />,
  ),
  undo: strokes('M3 6.5h6.5a3.75 3.75 0 0 1 0 7.5H6M6 3.3 2.8 6.5 6 9.7'),
  more: (
    <g fill="currentColor">
      <circle cx={8} cy={3} r={1.4} />
      <circle cx={8} cy={8} r={1.4} />
      <circle cx={8} cy={13} r={1.4} />
    </g>
  ),
  copy: strokes(
    'M10.5 5.5v-2A1.5 1.5 0 0 0 9 2H3.5A1.5 1.5 0 0 0 2 3.5V9a1.5 1.5 0 0 0 1.5 1.5h2',
    <rect x={5.5} y={5.5} width={8.5} height={8.5} rx={1.5} />,
  ),
  tick: strokes('M3 8.5 6.5 12 13 4.5'),
  close: strokes('M4 4l8 8M12 4l-8 8'),
  send: strokes('M14 2 2 7l5 2 2 5z'),
  info: strokes('M8 7.3v3.7M8 4.9v.1', <circle cx={8} cy={8} r={6.25} />),
  offline: strokes(
    'M2 2l12 12M4.2 9.3a5.5 5.5 0 0 1 2.6-1.5M1.8 6.5a9 9 0 0 1 2.8-1.8M8 4a9 9 0 0 1 6.2 2.5M10.5 8.2c.5.3 1 .7 1.3 1.1M8 12.4v.1',
  ),
  arrow: strokes('M2.5 8h10.5M9.5 4.5 13 8l-3.500 3.500'),
  chevron: strokes('M6 4l4 4-4 4'),
  search: strokes('M10.5 10.5 14 14', <circle cx={7} cy={7} r={4.5} />),
};
