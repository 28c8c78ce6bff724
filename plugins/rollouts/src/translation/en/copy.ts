export const copy = {
  'copy.ready': 'Copy',
  'copy.copied': 'Copied',
  'copy.failed': 'Select the text to copy it',
} as const;
