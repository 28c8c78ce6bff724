import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutGlyph } from './RolloutGlyph';

const useStyles = makeStyles(
  theme => ({
    root: {
      height: 3 * sidebarConfig.logoHeight,
      display: 'flex',
      alignItems: 'center',
      marginBottom: -14,
    },
    link: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      marginLeft: (sidebarConfig.drawerWidthClosed - 28) / 2,
      color:
        theme.palette.navigation.selectedColor ?? theme.palette.common.white,
    },
    word: { fontWeight: 600, letterSpacing: '0.01em', whiteSpace: 'nowrap' },
  }),
  { name: 'PortalSidebarLogo' },
);

export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <div className={classes.root}>
      <Link to="/" underline="none" className={classes.link} aria-label="Home">
        <RolloutGlyph size={28} />
        {isOpen && (
          <Typography component="span" variant="h6" className={classes.word}>
            Rollouts
          </Typography>
        )}
      </Link>
    </div>
  );
}
