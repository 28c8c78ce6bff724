import { makeStyles, Theme } from '@material-ui/core/styles';
import { RolloutPod } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration, RolloutWords, Tone } from '../../domain';
import { useToldOverTime } from '../../hooks/useToldOverTime';
import { monospace, visuallyHidden } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { GlyphName } from '../Glyph/GlyphName';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 13,
      lineHeight: '18px',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
      '& th, & td': {
        padding: 0,
        textAlign: 'left',
        fontWeight: 400,
        verticalAlign: 'top',
      },
      // What is left over goes to the words, so that they wrap last.
      '& th:first-child, & td:first-child': { width: '100%' },
      '& tbody tr:first-child > *': { paddingTop: 6 },
      '& thead th': {
        fontSize: 12,
        lineHeight: '16px',
        color: theme.palette.text.secondary,
      },
    },
    number: {
      '$root &': {
        padding: '0 0 0 12px',
        textAlign: 'right',
        whiteSpace: 'nowrap',
      },
    },
    state: {
      display: 'inline-flex',
      alignItems: 'flex-start',
      gap: 6,
      overflowWrap: 'anywhere',
      '& svg': { marginTop: 2 },
    },
    name: { fontFamily: monospace, fontSize: 12, overflowWrap: 'anywhere' },
    caption: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    hidden: visuallyHidden,
  }),
  { name: 'RolloutsPodTable' },
);

type Health = RolloutPod['health'];

const looks: Record<Health, { glyph: GlyphName; tone: Tone }> = {
  good: { glyph: 'check', tone: 'success' },
  coming: { glyph: 'arc', tone: 'info' },
  going: { glyph: 'scaleDown', tone: 'neutral' },
  bad: { glyph: 'warning', tone: 'error' },
};

function healthWord(health: Health, { t }: RolloutWords): string {
  switch (health) {
    case 'good':
      return t('pod.good');
    case 'coming':
      return t('pod.coming');
    case 'going':
      return t('pod.going');
    default:
      return t('pod.bad');
  }
}

interface PodTableProps {
  /** Whose pods these are, for those who listen. */
  caption: string;
  pods: readonly RolloutPod[];
}

/** Pods as `kubectl get pods` lists them, each with a line of its own for the name. */
export function PodTable({ caption, pods }: PodTableProps) {
  const classes = useStyles();
  const { t } = useRolloutWords();
  return (
    <table className={classes.root}>
      <caption className={classes.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pod.state')}</th>
          <th scope="col" className={classes.number}>
            {t('pod.ready')}
          </th>
          <th scope="col" className={classes.number}>
            {t('pod.restarts')}
          </th>
          <th scope="col" className={classes.number}>
            {t('pod.age')}
          </th>
        </tr>
      </thead>
      {pods.map(pod => (
        <PodRows key={pod.name} pod={pod} />
      ))}
    </table>
  );
}

function PodRows({ pod }: { pod: RolloutPod }) {
  const classes = useStyles();
  const words = useRolloutWords();
  const { glyph, tone } = looks[pod.health];
  const { ready, total } = pod.containers;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <span className={classes.name}>{pod.name}</span>
          {pod.node && (
            <span className={classes.caption}>
              {' '}
              {words.t('pod.onNode', { node: pod.node })}
            </span>
          )}
        </th>
      </tr>
      <tr>
        <td>
          <span className={classes.state}>
            <Glyph
              name={glyph}
              tone={tone}
              size={14}
              title={healthWord(pod.health, words)}
            />
            {pod.state}
          </span>
        </td>
        <td className={classes.number}>{`${ready}/${total}`}</td>
        <td className={classes.number}>{pod.restarts}</td>
        <td className={classes.number}>
          {pod.createdAt ? <Age since={pod.createdAt} /> : '–'}
        </td>
      </tr>
      {pod.message && (
        <tr>
          <td colSpan={4} className={classes.caption}>
            {pod.message}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Age({ since }: { since: string }) {
  const words = useRolloutWords();
  const age = useToldOverTime(now =>
    formatDuration(now.getTime() - Date.parse(since), { words }),
  );
  return <>{age}</>;
}
