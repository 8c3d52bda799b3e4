import { plain } from '../kit/mrkdwn.ts';
/** What somebody did to the thing while the form was open, and what saving does now. */
export const changedNotice = (by: string, ref: string, now = ref): string =>
  now === ref
    ? `:warning: <@${plain(by)}> changed ${ref} while this was open. Below is your text; save again to put it over theirs, or cancel to keep theirs.`
    : `:warning: <@${plain(by)}> published ${ref} as ${now} while this was open. Below is your text; save again to put it over ${now}, or cancel to keep it as it is.`;
