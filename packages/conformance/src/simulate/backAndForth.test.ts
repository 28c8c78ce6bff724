import { backAndForth } from './backAndForth';

function switched(from: string, to: string, service = 'canary') {
  return {
    type: 'Normal',
    reason: 'SwitchService',
    message: `Switched selector for service '${service}' from '${from}' to '${to}'`,
  };
}

function other(type = 'Normal') {
  return { type, reason: 'Other', message: 'something else' };
}

describe('backAndForth', () => {
  it('marks a switch and the next event, which takes it back', () => {
    const told = [switched('v2', 'v1'), other(), switched('v1', 'v2')];

    expect(backAndForth([...told, switched('v2', 'v1')])).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('looks past warnings, which have a story of their own', () => {
    const told = [switched('v1', 'v2'), other('Warning'), switched('v2', 'v1')];

    expect(backAndForth(told)).toEqual([true, false, true]);
  });

  it.each([
    [
      'something happened between',
      [switched('v1', 'v2'), other(), switched('v2', 'v1')],
    ],
    [
      'they are of two Services',
      [switched('v1', 'v2'), switched('v2', 'v1', 'stable')],
    ],
    ['the second goes on', [switched('v1', 'v2'), switched('v2', 'v3')]],
  ])('leaves two switches alone where %s', (_, told) => {
    expect(backAndForth(told)).not.toContain(true);
  });

  it('marks a switch whose taking back was beyond the budget of events', () => {
    const told = [
      switched('v2', 'v1'),
      ...Array.from({ length: 23 }, () => other()),
      switched('v1', 'v2'),
    ];

    expect(backAndForth(told).lastIndexOf(true)).toBe(24);
    expect(backAndForth(told.slice(1))).not.toContain(true);
  });
});
