/**
 * The sentences that answers begin with. They are ours: no quotation marks, and none of the asker's words except a
 * name, so that nothing in quotation marks can be anything but the record's.
 */
export * from './say/found.ts';
export * from './say/lists.ts';
export { withoutMarks } from './say/names.ts';
export * from './say/not-on-record.ts';
export * from './say/overviews.ts';
export * from './say/retracted.ts';
export * from './say/small-talk.ts';
export * from './say/sources.ts';
export * from './say/verdicts.ts';
