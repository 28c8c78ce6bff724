export * from './RolloutsApi';
