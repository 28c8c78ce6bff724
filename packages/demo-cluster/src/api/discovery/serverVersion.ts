/** The version of the Kubernetes API whose behaviour this server follows. */
export const serverVersion = {
  major: '1',
  minor: '32',
  gitVersion: 'v1.32.0+demo',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '1970-01-01T00:00:00Z',
  goVersion: '',
  compiler: '',
  platform: `${process.platform}/${process.arch}`,
};
