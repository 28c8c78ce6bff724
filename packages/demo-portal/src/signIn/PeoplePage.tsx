import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutGlyph } from '../brand';
import { DemoNote } from './DemoNote';
import { DemoPerson } from './DemoPerson';
import { NobodyToBe } from './NobodyToBe';
import { PersonCard } from './PersonCard';

const useStyles = makeStyles(
  theme => ({
    page: {
      minHeight: '100vh',
      boxSizing: 'border-box',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      padding: theme.spacing(6, 3),
      background: theme.palette.background.default,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
    },
    column: { width: '100%', maxWidth: 960, margin: '0 auto' },
    brand: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      marginBottom: theme.spacing(5),
    },
    brandName: { fontSize: 16, lineHeight: '24px', fontWeight: 600 },
    question: {
      fontSize: 28,
      lineHeight: '36px',
      fontWeight: 600,
      marginBottom: theme.spacing(1),
    },
    lead: {
      maxWidth: 620,
      fontSize: 16,
      lineHeight: '24px',
      marginBottom: theme.spacing(4),
    },
    people: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
    person: { display: 'flex' },
  }),
  { name: 'PortalSignIn' },
);

export interface PeoplePageProps {
  people: DemoPerson[];
  onChoose: (person: DemoPerson) => void;
}

export function PeoplePage({ people, onChoose }: PeoplePageProps) {
  const classes = useStyles();
  const title =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Rollouts';

  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <RolloutGlyph size={36} />
          <span className={classes.brandName}>{title}</span>
        </div>
        <Typography component="h1" className={classes.question}>
          Who do you want to be?
        </Typography>
        <Typography color="textSecondary" className={classes.lead}>
          Parcel &amp; Post is a made-up shop that releases something every few
          minutes. Everybody there may look at every rollout; owners may
          promote, abort and retry theirs.
        </Typography>
        {people.length === 0 ? (
          <NobodyToBe />
        ) : (
          <ul className={classes.people} aria-label="People">
            {people.map((person, index) => (
              <li key={person.userRef} className={classes.person}>
                <PersonCard
                  person={person}
                  isSuggested={index === 0}
                  onChoose={() => onChoose(person)}
                />
              </li>
            ))}
          </ul>
        )}
        <DemoNote />
      </div>
    </main>
  );
}
