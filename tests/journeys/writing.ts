import { expect } from 'vitest';
import { press, seen, walkTo, type Seat } from './seat.ts';

const field = ({ page, say }: Seat) => page.getByLabel(say('messages')('write'), { exact: true });

/** Writes a message on the page that one is on; the field is empty again when it is sent. */
const write = async (seat: Seat, text: string): Promise<void> => {
  const { page } = seat;
  const t = seat.say('messages');
  await field(seat).fill(text);
  await press(seat, t('action'));
  await seen(page.getByRole('list', { name: t('list') }).getByText(text));
  expect(await field(seat).inputValue()).toBe('');
};

interface Written {
  readonly theirs: string;
  readonly ours: string;
}

/**
 * On the page of one submission: the provider writes while intake is still writing. Intake is told,
 * reads the other message, finds its own as it was, and sends it after.
 */
export const writeAcross = async (
  provider: Seat,
  intake: Seat,
  { theirs, ours }: Written,
): Promise<void> => {
  const t = intake.say('messages');
  await field(intake).fill(ours);
  await write(provider, theirs);
  await press(intake, t('action'));
  await seen(intake.page.getByText(intake.say('refusals')('message-crossed')));
  await seen(intake.page.getByText(theirs));
  expect(await field(intake).inputValue()).toBe(ours);
  await intake.look('staff-message-crossed');
  await press(intake, t('action.after'));
  await seen(intake.page.getByText(t('done')));
  await seen(intake.page.getByRole('list', { name: t('list') }).getByText(ours));
};

/** About the whole: the provider begins, intake finds it in its list and answers. */
export const writeOfTheWhole = async (
  provider: Seat,
  intake: Seat,
  { theirs, ours }: Written,
): Promise<void> => {
  const t = provider.say('messages');
  await walkTo(provider, 'provider.messages');
  await seen(provider.page.getByText(t('none.vouched')));
  await seen(provider.page.getByRole('list', { name: t('others') }));
  await provider.look('messages-none');
  await write(provider, theirs);
  await walkTo(intake, 'staff.messages');
  const mine = intake.say('messages');
  const waiting = intake.page
    .getByRole('list', { name: mine('title') })
    .getByRole('listitem')
    .filter({ hasText: mine('staff.waits') });
  await seen(waiting);
  await intake.look('staff-messages');
  await waiting.getByRole('link').click();
  await seen(intake.page.getByText(theirs));
  await write(intake, ours);
  await walkTo(provider, 'provider.messages');
  await seen(provider.page.getByText(ours));
  await provider.look('messages');
};
