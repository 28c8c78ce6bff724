import { RolloutRevision } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatTimeOfDay } from '../../domain';
import { joinClauses, joinFacts } from '../../domain/joinClauses';
import { safeUrl } from '../../domain/safeUrl';
import { shortCommit } from '../../domain/shortCommit';
import { useNow } from '../../hooks/useNow';
import { Glyph } from '../Glyph/Glyph';
import { useRevisionStyles } from './revisionStyles';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const oneMinuteMs = 60_000;

/** What was shipped, by whom and when, as far as it is known. */
export function RevisionOrigin({ revision }: { revision: RolloutRevision }) {
  const classes = useRevisionStyles();
  const words = useRolloutWords();
  const now = useNow(oneMinuteMs);
  const { origin = {}, createdAt } = revision;
  const { commit, changeCause, author } = origin;
  const when = createdAt && formatTimeOfDay(createdAt, { words, now });
  const who = joinClauses([author, when], words);
  const facts = joinFacts([changeCause, who]);
  const url = safeUrl(origin.url);
  if (!commit && !facts && !url) {
    return null;
  }
  return (
    <div className={`${classes.below} ${classes.caption} ${classes.withGlyph}`}>
      <Glyph name={commit || url ? 'commit' : 'clock'} size={12} />
      <span>
        {(commit || url) && (
          <>
            <Commit commit={commit} url={url} />{' '}
          </>
        )}
        {facts}
      </span>
    </div>
  );
}

function Commit({ commit, url }: { commit?: string; url?: string }) {
  const classes = useRevisionStyles();
  const { t } = useRolloutWords();
  const name = commit ? shortCommit(commit) : t('revision.theChange');
  return url ? (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={commit}
      className={`${classes.link} ${commit ? classes.mono : ''}`}
    >
      {name}
      <span className={classes.hidden}>{t('revision.newWindow')}</span>
    </a>
  ) : (
    <span className={classes.mono} title={commit}>
      {name}
    </span>
  );
}
