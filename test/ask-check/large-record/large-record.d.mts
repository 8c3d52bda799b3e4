export interface Row {
  id: number;
  speaker: string;
  kind: 'direct' | 'mixed' | 'indirect';
  words: string;
  saidOn: string;
  publisher: string;
  title: string;
  published: string;
  prefix: string;
  suffix: string;
  article: string;
}
export interface LargeQuestion {
  type: string;
  shape: string;
  q: string;
  now: string;
  gold: number[];
  expect: { onRecord: boolean; contradicts?: boolean };
}
export function build(options: {
  corpus: string;
  seed?: number;
  each?: number;
  week?: string | null;
  splits?: string[];
}): { rows: Row[]; withheld: Row[]; questions: LargeQuestion[]; csv: string; now: string };
