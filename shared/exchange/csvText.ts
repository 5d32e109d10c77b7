/** What tells a spreadsheet that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * Rows as a CSV file (RFC 4180): commas, lines that end in CR LF, quotes where a cell needs them or another reader might
 * take a sign in it for the delimiter. With a byte order mark, without which Excel misreads letters beyond ASCII.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
