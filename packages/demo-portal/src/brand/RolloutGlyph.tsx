/** The sign of the portal: traffic that moves over in steps, from all on the old to all on the new version. */
export function RolloutGlyph({ size }: { size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="32" height="32" rx="8" fill="#0f5e6b" />
      <path
        d="M6 24.5h20"
        stroke="#9fd8dc"
        strokeOpacity="0.55"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path
        d="M6 24.5h5v-5h6v-6h6v-6h3"
        stroke="#ffffff"
        strokeWidth="2.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="11" cy="9.5" r="3.5" fill="#ffd34e" />
    </svg>
  );
}
