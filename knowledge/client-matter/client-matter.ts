import { beginningsOf } from './beginnings';
import { createCueFinder } from './cue-finder';
import { featuresOf } from './features';
import type { ClientMatterData } from './schema';
import { type ClientMatterWeights, probabilityOf } from './weights';

/** How much a text looks like a client matter, and why. */
export interface ClientMatterSign {
  /** 0 to 1; the thresholds of the weights tell what it means. */
  readonly probability: number;
  /** The cues that were found, as "group: cue"; never words of the text. */
  readonly cues: readonly string[];
}

export type ClientMatter = (text: string) => ClientMatterSign;

/**
 * Tells whether a text asks for the state, the reason, a correction or an action in one real client's case. A rule that is
 * illustrated by a client ("Asiakas on käynyt Oma väylän jo, voiko sen saada uudelleen?") is not one.
 */
export function createClientMatter(data: ClientMatterData, weights: ClientMatterWeights): ClientMatter {
  const findCues = createCueFinder(data);
  return (text) => {
    const found = findCues(text);
    return {
      probability: probabilityOf({ features: featuresOf(found), beginnings: beginningsOf(text) }, weights),
      cues: [...new Set(found.cues.map(({ group, cue }) => `${group}: ${cue}`))],
    };
  };
}
