import {
  EntityAboutCard,
  EntityHasComponentsCard,
  EntityHasSystemsCard,
  EntityLayout,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import Grid from '@material-ui/core/Grid';
import {
  EntityRolloutsCard,
  EntityRolloutsContent,
  EntityRolloutsFleet,
  isRolloutsAvailable,
} from '@progressive-delivery/backstage-plugin-rollouts';

/** The page of those who own or hold what has rollouts: their cards, and their fleet. */
function fleetPage(...cards: JSX.Element[]): JSX.Element {
  return (
    <EntityLayout>
      <EntityLayout.Route path="/" title="Overview">
        <Grid container spacing={3}>
          {cards.map((card, index) => (
            <Grid key={index} item xs={12} md={6}>
              {card}
            </Grid>
          ))}
        </Grid>
      </EntityLayout.Route>
      <EntityLayout.Route path="/rollouts" title="Rollouts">
        <EntityRolloutsFleet />
      </EntityLayout.Route>
    </EntityLayout>
  );
}

const groupPage = fleetPage(
  <EntityGroupProfileCard />,
  <EntityOwnershipCard />,
  <EntityMembersListCard />,
);

const userPage = fleetPage(<EntityUserProfileCard />, <EntityOwnershipCard />);

const systemPage = fleetPage(<EntityAboutCard />, <EntityHasComponentsCard />);

const domainPage = fleetPage(<EntityAboutCard />, <EntityHasSystemsCard />);

const componentPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item xs={12} md={6}>
          <EntityAboutCard />
        </Grid>
        <EntitySwitch>
          <EntitySwitch.Case if={isRolloutsAvailable}>
            <Grid item xs={12} md={6}>
              <EntityRolloutsCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/rollouts" title="Rollouts">
      <EntityRolloutsContent />
    </EntityLayout.Route>
  </EntityLayout>
);

/** What is on the page of an entity, by its kind. */
export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('group')} children={groupPage} />
    <EntitySwitch.Case if={isKind('user')} children={userPage} />
    <EntitySwitch.Case if={isKind('system')} children={systemPage} />
    <EntitySwitch.Case if={isKind('domain')} children={domainPage} />
    <EntitySwitch.Case children={componentPage} />
  </EntitySwitch>
);
