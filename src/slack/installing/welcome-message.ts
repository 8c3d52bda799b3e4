import type { Message } from '../kit/message.ts';
import { section } from '../kit/sections.ts';

/** What whoever installs the app is told first: three things to do. */
export function welcomeMessage(command: string, curator: boolean): Message {
  const first = curator
    ? ' You are its first curator: what you approve is on the record, and nothing else is.'
    : '';
  return {
    blocks: [
      section(
        `*Thank you for installing ukraine-talks.* It answers from a record of who said what in the Ukraine talks, each with its source.${first}`,
      ),
      section(
        [
          'Three things to do:',
          '1. *Ask it something.* Invite it to a channel with `/invite @ukraine-talks`, then write `@ukraine-talks what did Ryabkov say about concessions?`',
          `2. *Add an article.* \`${command} add\` and its address: what is said in it waits for your review, \`${command} review\`.`,
          `3. *Have a channel told each morning.* In that channel, \`${command} digest 8:30 weekdays\`.`,
        ].join('\n'),
      ),
      section(`Others may decide too: \`${command} curators add @name\`. \`${command} help\` has the rest.`),
    ],
    text: `Thank you for installing ukraine-talks.${first} Three things to do: invite it to a channel and ask it something; add an article with ${command} add and its address; have a channel told each morning with ${command} digest 8:30 weekdays.`,
  };
}
