/** A Markdown table that reads well in a terminal too: text to the left in the first and last column, figures to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number) => column === 0 || column === head.length - 1;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = (row: readonly string[]) =>
    line(widths.map((width, at) => (isText(at) ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))));
  const rule = line(widths.map((width, at) => (isText(at) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return [padded(head), rule, ...rest.map(padded)].join('\n');
}
