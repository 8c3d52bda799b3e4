import { feedMeant } from '../../feeds/manage.ts';
import { CodedError } from '../../record/errors.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { feedForm, fieldsOf, newFeed } from './feed-form.ts';
import { changeState, feedsReply } from './feeds.ts';
import { FEED } from './feeds-message.ts';

/** The buttons of the list of feeds. */
export function feedButtons(context: Context): void {
  const set = { act: 'set_feeds' } as const;
  onButton(context, { id: FEED.add, ...set }, ({ open }) => open(feedForm(newFeed(''))));
  onButton(context, { id: FEED.change, ...set }, async ({ store, open }, { action }) =>
    open(feedForm(fieldsOf(await feedMeant(store, action.value ?? '')))),
  );
  for (const change of ['pause', 'resume', 'remove'] as const)
    onButton(context, { id: FEED[change], ...set }, async (handling, { action }) => {
      const lead = await changeState(handling, await feedMeant(handling.store, action.value ?? ''), change);
      await handling.respond({ replace_original: true, ...(await feedsReply(handling, { lead })) });
    });
  const page = { id: new RegExp(`^${FEED.page}:`), act: 'see_feeds' as const };
  onButton(context, page, async (handling, { action }) => {
    const first = Number(action.value);
    if (!Number.isInteger(first)) throw new CodedError('button_stale');
    await handling.respond({ replace_original: true, ...(await feedsReply(handling, { first })) });
  });
}
