import { useState } from 'react';
import { upload } from '../api.ts';
import type { InputElementProps } from './input-element-props.ts';

/** Files to choose; each is uploaded at once, and what is held is their ids. */
export function FileInput({ snapshot, element, id, described, invalid, onValue }: InputElementProps) {
  const [busy, setBusy] = useState(false);
  const { filetypes = [], max_files = 10 } = element;
  const choose = async (chosen: FileList | null) => {
    setBusy(true);
    const files = [...(chosen ?? [])].slice(0, max_files);
    onValue(await Promise.all(files.map((file) => upload(snapshot.me, file))));
    setBusy(false);
  };
  return (
    <input
      id={id}
      type="file"
      aria-describedby={described}
      aria-invalid={invalid}
      aria-busy={busy}
      multiple={max_files > 1}
      accept={filetypes.map((type) => `.${type}`).join(',')}
      onChange={(event) => void choose(event.target.files)}
    />
  );
}
