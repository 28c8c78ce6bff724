import { withoutDifferences } from './simulationDifferences';

function toldOf(from: string, to: string) {
  return withoutDifferences({
    rollouts: {},
    runs: {},
    experiments: {},
    events: {
      'Rollout/web': [
        {
          type: 'Normal',
          reason: 'SwitchService',
          message: `Switched selector for service 'active' from '${from}' to '${to}'`,
        },
      ],
    },
  });
}

describe('withoutDifferences', () => {
  it('leaves out a switch of a Service to the version that it has already', () => {
    const { states, differences } = toldOf('v2', 'v2');

    expect(states.events['Rollout/web']).toEqual([]);
    expect(differences).toMatchObject([
      { id: 'no-second-switch-to-the-same-version' },
    ]);
  });

  it('keeps any other switch', () => {
    expect(toldOf('v1', 'v2').states.events['Rollout/web']).toHaveLength(1);
  });
});
