import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';

/** A padlock, for what somebody does not let us see. */
export function LockIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" {...props}>
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        <rect x="3" y="7" width="10" height="7" rx="1.5" />
        <path d="M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7" />
      </g>
    </SvgIcon>
  );
}
