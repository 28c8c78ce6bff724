export * from './ActionAvailability';
export * from './ActionOutlook';
export * from './ActionPlan';
export * from './ActionRecord';
export * from './Refusal';
export * from './RolloutAction';
