import { screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';

/** Types and clicks without pauses, and without asking jsdom for styles that it does not compute. */
export const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

/** Opens the drop-down with this label and takes the option of this name. */
export async function choose(label: string | RegExp, option: string) {
  await user.click(await screen.findByRole('combobox', { name: label }));
  const options = await screen.findAllByTitle(option);
  await user.click(options.at(-1) as HTMLElement);
}

/** Drops a file where the page asks for one, which it does with these words. */
export async function upload(asked: RegExp, name: string, content: BlobPart = 'x') {
  await screen.findByText(asked);
  await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File([content], name));
}
