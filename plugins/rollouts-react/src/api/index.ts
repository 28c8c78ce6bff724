export * from './rolloutsApiRef';
