import type { Frame } from '../frame/frame.ts';

/** Another question that an answer leads to, as a button offers it. */
export interface Choice {
  label: string;
  frame: Frame;
}

/** How a question can be asked more widely: without its period, or without its topic. */
export function wider(frame: Frame): Choice[] {
  if (frame.refs.length > 0) return [];
  if (frame.period !== null) return [{ label: 'All dates', frame: { ...frame, period: null } }];
  const [speaker] = frame.speakers;
  if (speaker === undefined || speaker.actors.length === 0 || frame.about.length === 0) return [];
  const all: Frame = {
    ...frame,
    act: 'quotes',
    about: [],
    matter: '',
    quoted: null,
    claim: false,
    exact: false,
    speech: true,
  };
  return [{ label: `All by ${speaker.text.replace(/["“”„«»]/g, '').slice(0, 40)}`, frame: all }];
}
