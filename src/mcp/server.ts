import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { Day } from '../record/edtf.ts';
import { sentenceFor } from '../wording/errors.ts';
import { AnswerOut, answered, DAYS, Name, type Served, Topic } from './answers.ts';
import { Limit } from './limits.ts';
import { LookedUp, lookUp } from './look-up.ts';
import { CheckOut, checkedQuotation } from './quotation.ts';

const INSTRUCTIONS = `A curated record of who said what about the talks, and what happened, of one Slack workspace. Every entry was approved by a person.
Quote only what stands in "words" of a result, character for character, with its ref and its source. What is not returned must not be quoted or said to be on the record; say that it is not on the record. "headline" and "note" are no quotations. A statement that is "denied" was not said. "published" is when an article came out, not when something was said. Check a quotation of your own with check_quotation before you use it.`;

const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** An MCP server (2025-06-18) over one workspace's record. It only reads. */
export function createMcpServer(served: Served, version: string): McpServer {
  const server = new McpServer({ name: 'ukraine-talks', version }, { instructions: INSTRUCTIONS });
  searching(server, served);
  overviews(server, served);
  return server;
}

function searching(server: McpServer, served: Served): void {
  server.registerTool(
    'search_statements',
    {
      title: 'Search statements',
      description: 'Statements by topic, by speaker and by the days on which they were made.',
      inputSchema: {
        about: Topic.optional().describe('topic words'),
        speaker: Name.optional().describe('person, state or body, as people name it'),
        ...DAYS,
        order: z.enum(['best', 'latest', 'earliest']).default('best'),
        limit: Limit,
      },
      outputSchema: AnswerOut,
      annotations: READ_ONLY,
    },
    (asked) => result(() => answered(served, { act: 'quotes', speech: true, ...asked })),
  );
  server.registerTool(
    'get_entry',
    {
      title: 'Get an entry',
      description: 'One published statement or development by its ref.',
      inputSchema: { ref: z.string().max(40).describe('such as S-3 or D-7') },
      outputSchema: LookedUp,
      annotations: READ_ONLY,
    },
    ({ ref }) => result(() => lookUp(served.store, ref)),
  );
  server.registerTool(
    'check_quotation',
    {
      title: 'Check a quotation',
      description: 'Holds words that somebody is to have said against the record, word for word.',
      inputSchema: {
        text: z.string().trim().min(1).max(5_000).describe('the words, without quotation marks around them'),
        speaker: Name.optional(),
        saidOn: Day.optional(),
        indirect: z.boolean().default(false).describe('a claim in other words: he said that …'),
      },
      outputSchema: CheckOut,
      annotations: READ_ONLY,
    },
    ({ text, speaker = null, saidOn = null, indirect }) =>
      result(() => checkedQuotation(served.store, { text, speaker, saidOn, indirect })),
  );
}

function overviews(server: McpServer, served: Served): void {
  server.registerTool(
    'summary',
    {
      title: 'Summary of a period',
      description:
        'Where it stands, what happened, what was said, what comes next; the latest week by default.',
      inputSchema: { about: Topic.optional(), ...DAYS, limit: Limit },
      outputSchema: AnswerOut,
      annotations: READ_ONLY,
    },
    (asked) => result(() => answered(served, { act: 'summary', ...asked })),
  );
  server.registerTool(
    'timeline',
    {
      title: 'Timeline',
      description: 'What happened and was said, by day.',
      inputSchema: { about: Topic.optional(), ...DAYS, limit: Limit },
      outputSchema: AnswerOut,
      annotations: READ_ONLY,
    },
    (asked) => result(() => answered(served, { act: 'timeline', ...asked })),
  );
  server.registerTool(
    'positions',
    {
      title: 'Positions of a party',
      description: 'What a state, body or person holds, demands or refuses.',
      inputSchema: { of: Name, about: Topic.optional(), limit: Limit },
      outputSchema: AnswerOut,
      annotations: READ_ONLY,
    },
    ({ of, ...asked }) => result(() => answered(served, { act: 'position', speaker: of, ...asked })),
  );
}

/** A tool's result, as data and as the same in text. What fails is told in a sentence, never with its insides. */
async function result(work: () => Promise<Record<string, unknown>>): Promise<CallToolResult> {
  try {
    const structuredContent = await work();
    return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: sentenceFor(error) }] };
  }
}
