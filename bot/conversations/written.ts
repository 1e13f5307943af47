/** What a person wrote in a field, without blanks round it; nothing where there is nothing to see in it. */
export function written(text: string | undefined): string {
  const trimmed = (text ?? '').trim();
  return trimmed.replace(/[\p{Cf}\s]/gu, '') === '' ? '' : trimmed;
}
