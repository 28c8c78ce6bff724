import { expect, Locator, test } from '@playwright/test';
import { carryOut, openDialog } from './support/carryOut';
import { get, podNames, release, RolloutName } from './support/kubernetes';
import { violationsInBothThemes } from './support/looks';
import { goldenSignals, measureEvery, setSteps } from './support/quickSteps';
import { openProductionAs } from './support/signIn';

const fraud: RolloutName = ['buying', 'fraud-scoring'];
const minutes = 5;

function readExperiment(name: string, path: string): string {
  return get('production', ['-n', fraud[0], 'experiment', name], path);
}

async function secondsLeft(timer: Locator): Promise<number> {
  const [min, sec] = (await timer.innerText()).split(':').map(Number);
  return min * 60 + sec;
}

test('an experiment shows what runs side by side until it is ended, as kubectl does', async ({
  page,
}) => {
  const { templates: signals, args } = goldenSignals(
    'production',
    'fraud-scoring',
  );
  setSteps('production', fraud, [
    { setWeight: 33 },
    {
      experiment: {
        duration: `${minutes}m`,
        templates: [
          { name: 'baseline', specRef: 'stable', replicas: 1 },
          { name: 'canary', specRef: 'canary', replicas: 1 },
        ],
        analyses: [{ name: 'compare', ...signals[0], args }],
      },
    },
    { setWeight: 67 },
    { pause: {} },
  ]);
  measureEvery('1s', 'production', 'buying');
  const sentence = await openProductionAs(
    page,
    /Amara Okafor/,
    'fraud-scoring',
  );
  release('production', fraud, 'v7.3.0');

  await expect(sentence).toContainText('at step 2 of 4');
  const experiment = page
    .getByRole('region', { name: 'Experiments' })
    .getByRole('article');
  await expect(experiment).toContainText('Step 2 · running');
  const templates = experiment.getByRole('table').locator('tbody tr');
  await expect(templates).toHaveText([
    'baselinethe stable version1 of 1 readyRunning',
    'canarythe new version1 of 1 readyRunning',
  ]);
  await expect(experiment.getByRole('listitem')).toHaveText(
    'comparesuccessful',
  );
  const name = await experiment.getByRole('heading').innerText();
  expect(readExperiment(name, '{.status.phase}')).toBe('Running');
  expect(
    readExperiment(
      name,
      '{range .status.templateStatuses[*]}{.name} {.availableReplicas} {.status},{end}',
    ),
  ).toBe('baseline 1 Running,canary 1 Running,');
  expect(readExperiment(name, '{.status.analysisRuns[*].phase}')).toBe(
    'Successful',
  );
  const endsAt =
    Date.parse(readExperiment(name, '{.status.availableAt}')) +
    minutes * 60_000;
  const left = (endsAt - Date.now()) / 1000;
  expect(
    Math.abs((await secondsLeft(experiment.getByRole('timer'))) - left),
  ).toBeLessThan(5);

  const revisions = page.getByRole('region', { name: 'Revisions' });
  const pods = revisions.getByRole('table', {
    name: `Pods of experiment ${name}`,
  });
  expect(
    await violationsInBothThemes(page, {
      selector: '[role=tabpanel]',
      show: async () => {
        await revisions
          .getByRole('button', { name: 'Experiment baseline, canary' })
          .click();
        await expect(pods.getByRole('rowheader')).toHaveCount(2);
      },
      picture: 'experiment',
    }),
  ).toEqual([]);
  const shown = await pods.getByRole('rowheader').allInnerTexts();
  const existing = podNames(
    'production',
    fraud[0],
    'app.kubernetes.io/name=fraud-scoring',
  );
  expect(shown.map(text => text.split(' ')[0]).sort()).toEqual(
    existing.filter(pod => pod.startsWith(name)),
  );

  const dialog = await openDialog(
    experiment.getByRole('button', { name: `Terminate experiment ${name}` }),
  );
  await expect(dialog).toContainText('It counts as passed');
  await carryOut(dialog, 'Terminate');

  await expect(sentence).toContainText('Paused at step 4 of 4');
  await expect(experiment).toContainText('Step 2 · successful');
  expect(readExperiment(name, '{.spec.terminate} {.status.phase}')).toBe(
    'true Successful',
  );
});
