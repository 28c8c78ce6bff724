import { RolloutPod } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from '../../domain';
import { joinSentences, sentenceOf } from '../../domain/joinClauses';
import { RolloutPodsView } from '../../hooks/useRolloutPods';
import { Glyph } from '../Glyph/Glyph';
import { GlyphName } from '../Glyph/GlyphName';
import { PodTable } from './PodTable';
import { useRevisionStyles } from './revisionStyles';
import { useRolloutWords } from '../../hooks/useRolloutWords';

type Trouble = 'forbidden' | 'lost' | 'gone';

const glyphs: Record<Trouble, GlyphName> = {
  forbidden: 'lock',
  lost: 'offline',
  gone: 'info',
};

function troubleWords(trouble: Trouble, { t }: RolloutWords): string {
  switch (trouble) {
    case 'forbidden':
      return t('pod.forbidden');
    case 'lost':
      return t('pod.lost');
    default:
      return t('pod.gone');
  }
}

interface PodListProps {
  /** Whose pods these are: `Pods of v2.14.1`. */
  caption: string;
  view: RolloutPodsView;
  choose: (pods: readonly RolloutPod[]) => readonly RolloutPod[];
}

/** The pods of one version or experiment, or in words why they are not there. */
export function PodList({ caption, view, choose }: PodListProps) {
  const classes = useRevisionStyles();
  const { t } = useRolloutWords();
  const pods = view.pods && choose(view.pods);
  if (view.state === 'loading' && !pods) {
    return (
      <span role="status" className={`${classes.caption} ${classes.withGlyph}`}>
        <Glyph name="arc" size={12} />
        {t('pod.lookingUp')}
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
          <span className={classes.caption}>{t('pod.none')}</span>
        ))}
    </>
  );
}

function PodTrouble({ view }: { view: RolloutPodsView }) {
  const classes = useRevisionStyles();
  const words = useRolloutWords();
  if (view.state === 'shown' || view.state === 'loading') {
    return null;
  }
  const what = troubleWords(view.state, words);
  const trouble = view.message
    ? words.t('format.because', { what, why: view.message })
    : what;
  return (
    <p
      role="status"
      className={`${classes.caption} ${classes.withGlyph}`}
      style={{ margin: 0 }}
    >
      <Glyph name={glyphs[view.state]} size={14} />
      <span>
        {joinSentences(
          [sentenceOf([trouble], words), view.pods && words.t('pod.lastSeen')],
          words,
        )}
      </span>
    </p>
  );
}
