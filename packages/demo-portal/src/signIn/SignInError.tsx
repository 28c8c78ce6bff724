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
    actions: {
      display: 'flex',
      gap: theme.spacing(1),
      marginTop: theme.spacing(3),
    },
    button: { textTransform: 'none' },
  }),
  { name: 'PortalSignInError' },
);

export interface SignInErrorProps {
  person: DemoPerson;
  error?: Error;
  onTryAgain: () => void;
  onAskAgain: () => void;
}

export function SignInError(props: SignInErrorProps) {
  const { person, error, onTryAgain, onAskAgain } = props;
  const classes = useStyles();

  return (
    <main className={classes.page}>
      <Typography component="h1" className={classes.title}>
        {person.name} could not be signed in
      </Typography>
      <Typography className={classes.hint}>
        While the backend starts this may take a few seconds.
      </Typography>
      {error && <ResponseErrorPanel error={error} />}
      <div className={classes.actions}>
        <Button
          className={classes.button}
          variant="contained"
          color="primary"
          onClick={onTryAgain}
        >
          Try again
        </Button>
        <Button className={classes.button} onClick={onAskAgain}>
          Be somebody else
        </Button>
      </div>
    </main>
  );
}
