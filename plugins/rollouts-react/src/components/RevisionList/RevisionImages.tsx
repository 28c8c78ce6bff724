import { Fragment } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { RolloutRevision } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { monospace } from '../../theme/tones';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: '2px 12px',
      margin: '4px 0 8px',
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.text.secondary,
      '& dd': {
        margin: 0,
        fontFamily: monospace,
        color: theme.palette.text.primary,
        overflowWrap: 'anywhere',
      },
    },
  }),
  { name: 'RolloutsRevisionImages' },
);

/** What the containers of a version are made from. */
export function RevisionImages({ images }: Pick<RolloutRevision, 'images'>) {
  const classes = useStyles();
  const { t } = useRolloutWords();
  return (
    <dl className={classes.root}>
      {images.map(({ container, image, isInit }) => (
        <Fragment key={`${isInit ? 'init' : ''} ${container}`}>
          <dt>
            {isInit
              ? t('revision.initContainer', { name: container })
              : container}
          </dt>
          <dd>{image}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
