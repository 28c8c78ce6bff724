import { expect, test } from '@playwright/test';
import { Film } from '../support/Film';
import { promoteFully, release, RolloutName } from '../support/kubernetes';
import { images } from '../support/looks';
import { openProductionAs } from '../support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test.use({ viewport: { width: 1000, height: 720 } });

test('the film of the README: a canary moves, waits, and is promoted', async ({
  page,
}) => {
  test.skip(!process.env.UPDATE_IMAGES, 'only makes a picture');
  // Other journeys leave it where they ended.
  promoteFully('production', checkout);
  const sentence = await openProductionAs(page, /Mira Lindqvist/, 'checkout');
  await expect(sentence).toContainText('Healthy');
  const says = (words: RegExp) => async () =>
    words.test((await sentence.textContent()) ?? '');
  const film = new Film(page);
  await film.showPointer({ x: 760, y: 600 });
  await film.hold(800);

  release('production', checkout, 'v2.40.0');
  await film.watch(says(/Paused at step 5 of 7/));
  await film.hold(1_200);

  const promote = page.getByRole('button', { name: 'Promote', exact: true });
  await film.glideTo(promote);
  await promote.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Step 6 starts');
  await film.hold(1_800);

  const confirm = dialog.getByRole('button', { name: 'Promote', exact: true });
  await film.glideTo(confirm);
  await confirm.click();
  await film.watch(says(/Healthy/));
  await film.hold(2_500);

  film.write(`${images}/canary.webp`, 'canary');
});
