import { makeStyles } from '@material-ui/core/styles';
import { InEnglish, useWords } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(0, 0, 0, 4),
      padding: 0,
      listStyle: 'none',
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      [theme.breakpoints.down('sm')]: { marginLeft: 0 },
    },
  }),
  { name: 'RolloutsGaps' },
);

/** What could not be read and is missing on the sheet, so that nobody takes it for nothing. */
export function Gaps({ gaps }: { gaps: readonly string[] }) {
  const classes = useStyles();
  const { t } = useWords();
  if (gaps.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('sheet.gaps')}>
      {gaps.map(gap => (
        <li key={gap}>
          <InEnglish>{gap}</InEnglish>
        </li>
      ))}
    </ul>
  );
}
