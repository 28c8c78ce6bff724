import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Glyph,
  GlyphProps,
} from '@progressive-delivery/backstage-plugin-rollouts-react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 600,
    },
  }),
  { name: 'RolloutsStateTitle' },
);

export interface StateTitleProps {
  title: string;
  glyph?: Pick<GlyphProps, 'name' | 'tone'>;
}

/** What is the case, where there is nothing else to show. */
export function StateTitle({ title, glyph }: StateTitleProps) {
  const classes = useStyles();
  return (
    <Typography component="h2" className={classes.root}>
      {glyph && <Glyph {...glyph} />}
      {title}
    </Typography>
  );
}
