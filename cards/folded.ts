import type { Element } from './elements';
import type { Strings } from './strings';

/** Characters that stand open, and how many more make it worth a press to see the rest. */
const mostOpen = 600;
const leastFolded = 150;

/**
 * A long text with its end folded: a button shows the rest, another folds it again. It is cut between lines, never in
 * one, and never after a line that leads to the next. Clients do it by themselves, so an old card can be opened too.
 * @param draw makes elements of lines
 * @param id tells what is folded from what else is folded on the card
 */
export function folded(
  lines: readonly string[],
  draw: (lines: readonly string[]) => Element[],
  id: string,
  { fold }: Strings,
): Element[] {
  const cut = cutOf(lines);
  if (cut === lines.length) return draw(lines);
  const [rest, more, less] = [`${id}-rest`, `${id}-more`, `${id}-less`] as const;
  const toggle = (title: string) =>
    ({ type: 'Action.ToggleVisibility', title, targetElements: [rest, more, less] }) as const;
  return [
    ...draw(lines.slice(0, cut)),
    { type: 'ActionSet', id: more, actions: [toggle(fold.more)] },
    { type: 'Container', id: rest, isVisible: false, spacing: 'small', items: draw(lines.slice(cut)) },
    { type: 'ActionSet', id: less, isVisible: false, actions: [toggle(fold.less)] },
  ];
}

/** How many lines stand open; the first always does. */
function cutOf(lines: readonly string[]): number {
  const sizeOf = (some: readonly string[]) => some.reduce((sum, line) => sum + line.length, 0);
  let cut = 1;
  while (cut < lines.length && sizeOf(lines.slice(0, cut + 1)) <= mostOpen) cut += 1;
  while (cut > 1 && /:\s*$|^\s*$/.test(lines[cut - 1] as string)) cut -= 1;
  return sizeOf(lines.slice(cut)) < leastFolded ? lines.length : cut;
}
