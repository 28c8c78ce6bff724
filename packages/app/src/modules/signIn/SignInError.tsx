import { ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DemoPerson } from './DemoPerson';

const useStyles = makeStyles(
  theme => ({
    page: { maxWidth: 720, margin: '0 auto', padding: theme.spacing(6, 3) },
    title: {
      fontSize: 20,
      lineHeight: '28px',
      fontWeight: 600,
      marginBottom: theme.spacing(1),
    },
    hint: { marginBottom: theme.spacing(3) },
    button: { marginTop: theme.spacing(3), textTransform: 'none' },
  }),
  { name: 'PortalSignInError' },
);

export interface SignInErrorProps {
  person: DemoPerson;
  error?: Error;
  onAskAgain: () => void;
}

export function SignInError({ person, error, onAskAgain }: SignInErrorProps) {
  const classes = useStyles();

  return (
    <main className={classes.page}>
      <Typography component="h1" className={classes.title}>
        {person.name} could not be signed in
      </Typography>
      <Typography className={classes.hint}>
        Just after the start the catalog may not have read its people yet; then
        it works in a few seconds.
      </Typography>
      {error && <ResponseErrorPanel error={error} />}
      <Button
        className={classes.button}
        variant="contained"
        color="primary"
        onClick={onAskAgain}
      >
        Choose again
      </Button>
    </main>
  );
}
