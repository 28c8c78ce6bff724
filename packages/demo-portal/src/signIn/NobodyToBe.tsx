import Typography from '@material-ui/core/Typography';

export function NobodyToBe() {
  return (
    <Typography role="alert">
      Nobody can sign in: the app-config names no people under{' '}
      <code>auth.providers.demo.people</code>.
    </Typography>
  );
}
