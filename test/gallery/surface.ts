import type { Stage } from './stage.ts';

/** What is to be seen of a surface: by whom, and where. */
interface View {
  /** The name of a person. */
  as?: string;
  /** `home`, `#channel` or `@person`; the channel of the stage when left out. */
  place?: string;
  /** The ts of the first message of a thread. */
  thread?: string;
  /** A button of a form that is pressed in the page. */
  click?: string;
}

/** Something that the app shows. */
export interface Surface {
  /** The name of its pictures. */
  name: string;
  title: string;
  /** Brings it about; what it resolves with is what is to be seen. */
  show(stage: Stage): Promise<View | undefined>;
}
