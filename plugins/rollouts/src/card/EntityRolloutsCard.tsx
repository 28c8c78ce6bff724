import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { RolloutStreamProvider } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useRolloutHref } from '../fleet/useRolloutHref';
import { isRolloutsAvailable } from '../isRolloutsAvailable';
import { rolloutsTranslationRef } from '../translation';
import { CardContent } from './CardContent';

/** Where the entity runs, one line each; nothing at all when it does not say where it runs. */
export function EntityRolloutsCard() {
  const { entity } = useEntity();
  return isRolloutsAvailable(entity) ? <LinkedCard entity={entity} /> : null;
}

function LinkedCard({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const rolloutHref = useRolloutHref();
  const entityRef = stringifyEntityRef(entity);
  return (
    <RolloutStreamProvider entityRef={entityRef}>
      <InfoCard
        title={t('card.title')}
        noPadding
        deepLink={{ title: t('card.open'), link: rolloutHref(entityRef) }}
      >
        <CardContent hrefOf={rolloutId => rolloutHref(entityRef, rolloutId)} />
      </InfoCard>
    </RolloutStreamProvider>
  );
}
