/**
 * The value that the given share of all values does not exceed (nearest rank): one of the values, never one between two.
 * @param share 0 to 1
 * @throws Error when there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('There is no percentile of nothing.');
  const sorted = [...values].sort((left, right) => left - right);
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] as number;
}
