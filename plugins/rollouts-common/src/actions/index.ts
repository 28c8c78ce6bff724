export * from './ActionAvailability';
export * from './ActionPlan';
export * from './ActionRecord';
export * from './Refusal';
export * from './RolloutAction';
