export * from './actionIcons';
export * from './CopyIcon';
export * from './InfoIcon';
export * from './LockIcon';
export * from './MoreIcon';
