import { Entity } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import {
  formatList,
  TargetStrip,
  useRollouts,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useWords } from '../translation';
import { HiddenClusters } from './HiddenClusters';
import { MissingTarget } from './MissingTarget';
import { PanelBoundary } from './PanelBoundary';
import { TargetSheet } from './TargetSheet';
import { useOpenRollout } from './useOpenRollout';
import { useOwners } from './useOwners';

const useStyles = makeStyles(
  theme => ({
    notices: {
      display: 'grid',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(2),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'RolloutsTargets' },
);

/** Every place where the entity runs, and the one of them that is open. */
export function Targets({ entity }: { entity: Entity }) {
  const classes = useStyles();
  const { shared } = useWords();
  const { rollouts, clusters } = useRollouts();
  const owners = useOwners(entity);
  const { open, missingId, select } = useOpenRollout(rollouts);

  return (
    <>
      <div className={classes.notices}>
        {missingId && <MissingTarget id={missingId} />}
        <HiddenClusters rollouts={rollouts} clusters={clusters} />
      </div>
      <PanelBoundary panel="targets" data={rollouts}>
        <TargetStrip
          rollouts={rollouts}
          clusters={clusters}
          selectedId={open?.id}
          onSelect={select}
          owner={formatList(owners, shared) || undefined}
        />
      </PanelBoundary>
      {open && <TargetSheet key={open.id} rollout={open} owners={owners} />}
    </>
  );
}
