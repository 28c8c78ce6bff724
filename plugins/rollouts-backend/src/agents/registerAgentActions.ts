import { ActionsRegistryService } from './alphaActionsRegistry';
import { AgentServices } from './AgentServices';
import { registerDoRolloutAction } from './doRolloutAction';
import { registerExplainRollout } from './explainRollout';
import { registerListRollouts } from './listRollouts';
import { registerPlanRolloutAction } from './planRolloutAction';
import { registerWaitForRollout } from './waitForRollout';

/** What assistants (MCP) and templates of the scaffolder can ask for. */
export function registerAgentActions(
  registry: ActionsRegistryService,
  services: AgentServices,
): void {
  registerListRollouts(registry, services);
  registerExplainRollout(registry, services);
  registerPlanRolloutAction(registry, services);
  registerDoRolloutAction(registry, services);
  registerWaitForRollout(registry, services);
}
