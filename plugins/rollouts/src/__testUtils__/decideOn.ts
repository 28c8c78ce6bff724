import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

export const button = (name: string | RegExp) =>
  screen.getByRole('button', { name });

export const dialog = () => screen.findByRole('dialog');

export const noDialog = () =>
  waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

/** Opens the dialog of an action and sends it off. */
export async function decideOn(verb: string) {
  await userEvent.click(button(verb));
  const opened = within(await dialog());
  const send = opened.getByRole('button', { name: verb });
  await waitFor(() => expect(send).toBeEnabled());
  await userEvent.click(send);
}
