import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';

/** Three dots, for a menu. */
export function MoreIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" {...props}>
      <circle cx="8" cy="3" r="1.4" />
      <circle cx="8" cy="8" r="1.4" />
      <circle cx="8" cy="13" r="1.4" />
    </SvgIcon>
  );
}
