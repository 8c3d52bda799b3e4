const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  pdf: 'application/pdf',
};

/** What Slack takes a file for, by its name. */
export const mimetypeOf = (name: string): string =>
  TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** Whether Slack would show it. Others, such as SVG, may run scripts. */
export const isPicture = (mimetype: string): boolean => /^image\/(?:png|jpeg|gif)$/.test(mimetype);
