import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';
import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ComponentType } from 'react';

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

function PromoteIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" {...props}>
      <path d="M2 3.6v8.8L8 8zM8.4 3.6v8.8L14.4 8z" />
    </SvgIcon>
  );
}

function PromoteFullyIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" {...props}>
      <path {...stroke} d="M2 4v8l5-4zM8 4v8l5-4zM14.2 3.5v9" />
    </SvgIcon>
  );
}

function AbortIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" {...props}>
      <path
        {...stroke}
        d="M5.4 1.6h5.2l3.8 3.8v5.2l-3.8 3.8H5.4l-3.8-3.8V5.4zM5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2"
      />
    </SvgIcon>
  );
}

function RetryIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" {...props}>
      <path {...stroke} d="M13.4 9.2A5.5 5.5 0 1 1 12 4.2l1.6 1.6M13.7 2.4v3.5h-3.5" />
    </SvgIcon>
  );
}

/** Glyph of each action, on buttons and in the menu. */
export const actionIcons: Record<
  RolloutActionKind,
  ComponentType<SvgIconProps>
> = {
  promote: PromoteIcon,
  promoteFully: PromoteFullyIcon,
  abort: AbortIcon,
  retry: RetryIcon,
};
