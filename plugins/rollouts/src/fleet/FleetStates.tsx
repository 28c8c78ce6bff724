import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  kubernetesIdAnnotation,
  rolloutsReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ReactNode } from 'react';
import { CodeBlock } from '../code';
import { wordsOfError } from '../domain/wordsOfError';
import { StateTitle, StateTitleProps } from '../states/StateTitle';
import { rolloutsTranslationRef } from '../translation';
import { useFormatNumber } from './useFormatNumber';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      justifyItems: 'start',
      maxWidth: 640,
      padding: theme.spacing(4, 3),
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
      '& > *': { minWidth: 0, maxWidth: '100%' },
      '& pre': { justifySelf: 'stretch' },
    },
    button: { textTransform: 'none' },
    notice: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
    },
    noticePlace: { padding: theme.spacing(0, 3, 2) },
  }),
  { name: 'RolloutsFleetStates' },
);

interface FleetStateProps extends StateTitleProps {
  children: ReactNode;
}

function FleetState({ children, ...title }: FleetStateProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} role="status">
      <StateTitle {...title} />
      {children}
    </div>
  );
}

function StateButton(props: { onClick(): void; children: string }) {
  const classes = useStyles();
  return (
    <Button
      variant="outlined"
      size="small"
      className={classes.button}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}

/** There is no rollout at all that the user may see. */
export function EmptyFleet({ isOwned }: { isOwned: boolean }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  return isOwned ? (
    <FleetState title={t('fleet.emptyOwned')}>
      <span>{t('fleet.emptyOwnedHint')}</span>
    </FleetState>
  ) : (
    <FleetState title={t('fleet.empty')}>
      <span>{t('fleet.emptyHint')}</span>
      <CodeBlock>
        {`metadata:\n  annotations:\n    ${kubernetesIdAnnotation}: checkout`}
      </CodeBlock>
    </FleetState>
  );
}

interface NoMatchProps {
  /** How many the user may see; absent when that is not known. */
  number?: number;
  onReset(): void;
}

/** The filters leave nothing. */
export function NoMatch({ number, onReset }: NoMatchProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const format = useFormatNumber();
  return (
    <FleetState title={t('fleet.noMatch')}>
      {number !== undefined && (
        <span>{t('fleet.noMatchHint', { number: format(number) })}</span>
      )}
      <StateButton onClick={onReset}>{t('fleet.resetFilters')}</StateButton>
    </FleetState>
  );
}

interface QuietSegmentProps {
  urgency: 'attention' | 'moving' | 'steady';
  onShowAll(): void;
}

/** Nothing needs attention, or moves: good news. */
export function QuietSegment({ urgency, onShowAll }: QuietSegmentProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const titles = {
    attention: t('fleet.noneNeedsAttention'),
    moving: t('fleet.noneMoves'),
    steady: t('fleet.noMatch'),
  };
  return (
    <FleetState
      title={titles[urgency]}
      glyph={{ name: 'check', tone: 'success' }}
    >
      <span>{t('fleet.noneSegmentHint')}</span>
      <StateButton onClick={onShowAll}>{t('fleet.showAll')}</StateButton>
    </FleetState>
  );
}

/** The portal's policy hides every rollout from this user. */
export function ForbiddenFleet() {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const permission = rolloutsReadPermission.name;
  return (
    <FleetState title={t('fleet.forbidden')} glyph={{ name: 'lock' }}>
      <span>{t('fleet.forbiddenHint', { permission })}</span>
    </FleetState>
  );
}

interface FailedFleetProps {
  error: Error;
  onRetry(): void;
}

/** Nothing could be read. */
export function FailedFleet({ error, onRetry }: FailedFleetProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  return (
    <FleetState
      title={t('fleet.failed')}
      glyph={{ name: 'offline', tone: 'warning' }}
    >
      <span>{t('fleet.failedHint')}</span>
      <CodeBlock>{wordsOfError(error)}</CodeBlock>
      <StateButton onClick={onRetry}>{t('fleet.retry')}</StateButton>
    </FleetState>
  );
}

/** What was read before is shown, and nothing newer can be read. */
export function OutdatedFleet({ error, onRetry }: FailedFleetProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.noticePlace}>
      <Notice severity="warning" glyph="offline" role="status">
        <div className={classes.notice}>
          <span title={wordsOfError(error)}>{t('fleet.outdated')}</span>
          <StateButton onClick={onRetry}>{t('fleet.retry')}</StateButton>
        </div>
      </Notice>
    </div>
  );
}
