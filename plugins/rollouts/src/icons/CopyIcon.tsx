import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';

/** Two sheets, for copying to the clipboard. */
export function CopyIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" {...props}>
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        <rect x="5.5" y="5.5" width="8.5" height="8.5" rx="1.5" />
        <path d="M10.5 3.2A1.5 1.5 0 0 0 9 2H3.5A1.5 1.5 0 0 0 2 3.5V9a1.5 1.5 0 0 0 1.2 1.5" />
      </g>
    </SvgIcon>
  );
}
