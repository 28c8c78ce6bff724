import { Direction, Finding } from '../Finding';

/** All that was found out about one scenario. */
export interface ScenarioReport {
  name: string;
  findings: Record<Direction, Finding>;
}
