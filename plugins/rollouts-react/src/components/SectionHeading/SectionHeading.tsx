import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';

/** @public */
export interface SectionHeadingProps {
  /** Id of the heading, for `aria-labelledby` of the section. */
  id?: string;
  children: ReactNode;
  /** Small print right behind the heading. */
  caption?: ReactNode;
  /** Small print or a button at the right edge. */
  end?: ReactNode;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: 8,
      minHeight: 28,
      marginBottom: 12,
    },
    heading: {
      margin: 0,
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 600,
      color: theme.palette.text.primary,
    },
    caption: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
    end: { marginLeft: 'auto' },
  }),
  { name: 'RolloutsSectionHeading' },
);

/**
 * The heading of a section of a target's sheet.
 *
 * @public
 */
export function SectionHeading(props: SectionHeadingProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <h3 id={props.id} className={classes.heading}>
        {props.children}
      </h3>
      {props.caption && (
        <span className={classes.caption}>{props.caption}</span>
      )}
      {props.end && (
        <span className={`${classes.caption} ${classes.end}`}>{props.end}</span>
      )}
    </div>
  );
}
