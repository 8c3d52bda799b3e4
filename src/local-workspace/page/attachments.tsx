interface Props {
  files: readonly File[];
  onChange: (files: File[]) => void;
}

/** The way to attach files. */
export function AttachFiles({ files, onChange }: Props) {
  return (
    <label className="attach" title="Attach files">
      <input
        type="file"
        multiple
        aria-label="Attach files"
        onChange={({ target }) => {
          onChange([...files, ...(target.files ?? [])]);
          target.value = '';
        }}
      />
      +
    </label>
  );
}

/** What is attached by now. */
export function AttachedFiles({ files, onChange }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className="attached" aria-label="Attached files">
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          {file.name}
          <button
            type="button"
            aria-label={`Do not attach ${file.name}`}
            onClick={() => onChange(files.filter((one) => one !== file))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
