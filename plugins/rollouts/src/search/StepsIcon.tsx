import SvgIcon from '@material-ui/core/SvgIcon';

/** A version that gets more and more of the traffic. */
export function StepsIcon() {
  return (
    <SvgIcon aria-hidden>
      <path d="M3 15h4v5H3zm6-4h4v9H9zm6-6h4v15h-4z" />
    </SvgIcon>
  );
}
