import SvgIcon from '@material-ui/core/SvgIcon';

/** A way that forks into an old and a new version; of the sidebar, in the size that it gives. */
export function RolloutsIcon() {
  return (
    <SvgIcon aria-hidden viewBox="0 0 16 16" fontSize="inherit">
      <path
        d="M2 8h4.5c2.5 0 2-4 4.5-4h2.5M6.5 8c2.5 0 2 4 4.5 4h2.5M11.6 2.2 13.5 4l-1.9 1.8M11.6 10.2l1.9 1.8-1.9 1.8"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </SvgIcon>
  );
}
