import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { DemoPerson } from './DemoPerson';
import { PersonInitials } from './PersonInitials';

const useStyles = makeStyles(
  theme => ({
    card: {
      position: 'relative',
      width: '100%',
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      columnGap: theme.spacing(2),
      alignItems: 'start',
      alignContent: 'start',
      textAlign: 'left',
      fontFamily: 'inherit',
      padding: theme.spacing(2.5),
      borderRadius: 6,
      border: `1px solid ${theme.palette.divider}`,
      background: theme.palette.background.paper,
      transition: theme.transitions.create(['border-color', 'box-shadow'], {
        duration: theme.transitions.duration.shortest,
      }),
      '&:hover, &:focus-visible': {
        borderColor: theme.palette.primary.main,
        boxShadow: `0 0 0 1px ${theme.palette.primary.main}`,
      },
    },
    name: { fontSize: 16, lineHeight: '24px', fontWeight: 600 },
    line: { fontSize: 14, lineHeight: '20px', display: 'block' },
    owns: {
      gridColumn: '1 / -1',
      marginTop: theme.spacing(2),
      paddingTop: theme.spacing(1.5),
      borderTop: `1px solid ${theme.palette.divider}`,
      fontSize: 13,
      lineHeight: '20px',
    },
    quiet: { color: theme.palette.text.secondary },
    tag: {
      position: 'absolute',
      top: -10,
      right: theme.spacing(2),
      padding: theme.spacing(0, 1),
      borderRadius: 10,
      fontSize: 12,
      lineHeight: '20px',
      fontWeight: 600,
      color: theme.palette.primary.contrastText,
      background: theme.palette.primary.main,
    },
  }),
  { name: 'PortalPersonCard' },
);

export interface PersonCardProps {
  person: DemoPerson;
  /** Whether a visitor who does not care is advised to be this one. */
  isSuggested: boolean;
  onChoose: () => void;
}

export function PersonCard({ person, isSuggested, onChoose }: PersonCardProps) {
  const classes = useStyles();

  return (
    <ButtonBase className={classes.card} onClick={onChoose} disableRipple>
      <PersonInitials name={person.name} />
      <span>
        <span className={classes.name}>{person.name}</span>
        <span className={`${classes.line} ${classes.quiet}`}>
          {person.role}
        </span>
        <span className={`${classes.line} ${classes.quiet}`}>
          {person.team ? `Team ${person.team}` : 'No team'}
        </span>
      </span>
      <span className={classes.owns}>
        {person.owns.length > 0 ? (
          <>
            <span className={classes.quiet}>Owns </span>
            {listInWords(person.owns)}
          </>
        ) : (
          <span className={classes.quiet}>Owns nothing, may only look</span>
        )}
      </span>
      {isSuggested && <span className={classes.tag}>Start here</span>}
    </ButtonBase>
  );
}

function listInWords(names: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
