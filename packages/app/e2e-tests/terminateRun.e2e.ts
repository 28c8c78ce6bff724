import { expect, test } from '@playwright/test';
import { carryOut, openDialog } from './support/carryOut';
import { get, read, release, RolloutName } from './support/kubernetes';
import { violationsIn, violationsInBothThemes } from './support/looks';
import { goldenSignals, measureEvery, setSteps } from './support/quickSteps';
import { openAs } from './support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('an analysis run that is terminated counts as passed, and the update goes on', async ({
  page,
}) => {
  setSteps('staging', checkout, [
    { setWeight: 50 },
    { analysis: goldenSignals('staging', 'checkout') },
    { pause: {} },
  ]);
  measureEvery('1m', 'staging', 'buying');
  const sentence = await openAs(page, /Jonas Weber/, {
    component: 'checkout',
    environment: /Staging/,
  });
  const analysis = page.getByRole('region', { name: 'Analysis' });
  release('staging', checkout, 'v2.15.0');

  await expect(analysis.getByRole('tab')).toContainText('Step 2 · running');
  const run = read(
    'staging',
    checkout,
    '{.status.canary.currentStepAnalysisRunStatus.name}',
  );
  const dialog = await openDialog(
    analysis.getByRole('button', { name: `Terminate analysis run ${run}` }),
  );
  await expect(dialog).toContainText(`Analysis ${run} is running.`);
  await expect(dialog).toContainText('It counts as passed');
  await expect(dialog).toContainText(
    `kubectl argo rollouts terminate analysisrun ${run} -n buying --context staging`,
  );
  expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
  await carryOut(dialog, 'Terminate');

  await expect(sentence).toContainText('Paused at step 3 of 3');
  await expect(analysis.getByRole('tab')).toContainText('Step 2 · successful');
  await expect(analysis).toContainText('Run Terminated');
  await expect(
    analysis.getByRole('button', { name: /Terminate/ }),
  ).toBeHidden();
  expect(
    get(
      'staging',
      ['-n', checkout[0], 'analysisrun', run],
      '{.spec.terminate} {.status.phase}: {.status.message}',
    ),
  ).toBe('true Successful: Run Terminated');
  expect(
    await violationsInBothThemes(page, {
      selector: '[role=tabpanel]',
      show: () => expect(analysis).toContainText('Run Terminated'),
      picture: 'terminated-run',
    }),
  ).toEqual([]);
});
