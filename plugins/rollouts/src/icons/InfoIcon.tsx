import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';

/** An i in a ring, for a fact that is no fault. */
export function InfoIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" {...props}>
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      >
        <circle cx="8" cy="8" r="6.25" />
        <path d="M8 7.4v3.8M8 4.9v.1" />
      </g>
    </SvgIcon>
  );
}
