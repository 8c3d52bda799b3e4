import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CodedError } from '../../src/record/errors.ts';

export const SENTENCE =
  'The delegations met in Geneva for a second day, and spoke about security in Europe. ';
export const BODY = [1, 2, 3].map((n) => `<p>Part ${n}. ${SENTENCE.repeat(4)}</p>`).join('\n');
export const page = (head: string, body = BODY, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body><article>${body}</article></body></html>`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The code of the error that `work` ends in; any other error is thrown on. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
}

export interface LocalServer {
  port: number;
  /** The paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

/** An HTTP server on a loopback address. */
export async function serve(listener: RequestListener, host = '127.0.0.1', port = 0): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A PDF of one page (ISO 32000-1, annex H.3) with `lines` 14 points apart; an empty one makes a gap. */
export function pdfOf(lines: readonly string[], title = ''): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  const stream = `BT /F1 12 Tf 14 TL 72 720 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (${title}) >>`,
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = pdf.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}
