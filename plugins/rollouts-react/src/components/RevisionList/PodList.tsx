import { RolloutPod } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutPodsView } from '../../hooks/useRolloutPods';
import { Glyph } from '../Glyph/Glyph';
import { GlyphName } from '../Glyph/GlyphName';
import { PodTable } from './PodTable';
import { useRevisionStyles } from './revisionStyles';

const troubles: Record<
  'forbidden' | 'lost' | 'gone',
  { glyph: GlyphName; words: string }
> = {
  forbidden: { glyph: 'lock', words: 'The pods may not be read' },
  lost: { glyph: 'offline', words: 'The pods cannot be followed at present' },
  gone: { glyph: 'info', words: 'The rollout is not there any more' },
};

interface PodListProps {
  /** Whose pods these are: `Pods of v2.14.1`. */
  caption: string;
  view: RolloutPodsView;
  choose: (pods: readonly RolloutPod[]) => readonly RolloutPod[];
}

/** The pods of one version or experiment, or in words why they are not there. */
export function PodList({ caption, view, choose }: PodListProps) {
  const classes = useRevisionStyles();
  const pods = view.pods && choose(view.pods);
  if (view.state === 'loading' && !pods) {
    return (
      <span role="status" className={`${classes.caption} ${classes.withGlyph}`}>
        <Glyph name="arc" size={12} />
        Looking up the pods…
      </span>
    );
  }
  return (
    <>
      <PodTrouble view={view} />
      {pods &&
        (pods.length > 0 ? (
          <PodTable caption={caption} pods={pods} />
        ) : (
          <span className={classes.caption}>No pods.</span>
        ))}
    </>
  );
}

function PodTrouble({ view }: { view: RolloutPodsView }) {
  const classes = useRevisionStyles();
  if (view.state === 'shown' || view.state === 'loading') {
    return null;
  }
  const { glyph, words } = troubles[view.state];
  const why = view.message ? `: ${view.message}` : '';
  const past = view.pods ? ' What is shown is what was last seen.' : '';
  return (
    <p
      role="status"
      className={`${classes.caption} ${classes.withGlyph}`}
      style={{ margin: 0 }}
    >
      <Glyph name={glyph} size={14} />
      <span>
        {words}
        {why}.{past}
      </span>
    </p>
  );
}
