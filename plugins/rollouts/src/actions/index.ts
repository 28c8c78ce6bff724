export { ActionBar } from './ActionBar';
export { ActionTrouble } from './ActionTrouble';
export { useActionReport } from './useActionReport';
export { useViewer } from './useViewer';
