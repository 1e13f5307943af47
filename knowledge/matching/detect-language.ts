import { type Language, languages } from '../schema';
import { wordsOf } from './normalise';

/** Words that give a language away and say nothing of the matter. */
const functionWords: Record<Language, ReadonlySet<string>> = {
  fi: new Set(
    `ja on ei en et me te he minä sinä hän mä sä se ne mun sun ole oli olla olen ovat onko onks oisko olisi olis voi voiko voinko
    voidaanko saa saako saanko saadaanko pitää pitääkö pitääks tarvitseeko täytyykö kuka kenelle kenen keneltä kehen mikä mitä mitkä missä
    mistä mihin minne milloin koska miten miks miksi kuinka paljonko montako mites entä entäs kun ku jos että et vai tai mutta vaan
    kuin niin myös jo vielä nyt tämä tää tästä tähän siitä siihen sitten meidän teidän meillä teillä meille heidän vain kanssa ilman
    ennen jälkeen aikana kiitos kiitti moi hei terve huomenta suomeksi`.split(/\s+/),
  ),
  sv: new Set(
    `och är inte jag du vi ni han hon den det de en ett som att kan får ska skall måste vill har hade var vad vem vilka vilken vilket
    hur när varför vart om för till från med utan på av eller men också redan ännu nu detta dessa sin sitt våra vår vårt er era oss
    mig dig sig efter före under vid kunde finns blir tack hej god dag moln hjälp svenska någon något några man in ut då`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `and is are not i you we they he she it the a an that which who whom whose what when where why how can could may must should do
    does did has have had will would to from with without of or but also already yet now this these our your their us me my after
    before during at for if be been there thanks thank hello hi help please english in on by get got about any`.split(
      /\s+/,
    ),
  ),
};

const letters: Record<Language, RegExp> = {
  fi: /(aa|ii|uu|yy|ää|öö|uo|yö|kk|ään|ssa|ssä|sta|stä|lla|llä|lle|nen|ko$|kö$|ksi$)/,
  sv: /(å|sj|skj|ck|ning|ande$|arna$|erna$|tion$|het$|ör$)/,
  en: /(th|w|gh|ing$|tion$|ness$|ly$|ed$|ea)/,
};

export interface DetectedLanguage {
  readonly language: Language;
  /** False when the text does not tell; then the reader's earlier language or locale should decide. */
  readonly sure: boolean;
}

/**
 * The language of a text, from function words, letters, and which language's texts know its words.
 * @param knows whether our own texts of a language contain a word
 */
export function detectLanguage(text: string, knows: (word: string, language: Language) => boolean): DetectedLanguage {
  const words = wordsOf(text).filter((word) => !/\d/.test(word));
  const evidence = languages.map((language) => {
    let points = 0;
    for (const word of words) {
      if (functionWords[language].has(word)) points += 2;
      const others = languages.filter((other) => other !== language);
      if (knows(word, language) && !others.some((other) => knows(word, other))) points += 1;
      if (letters[language].test(word)) points += 0.5;
    }
    return { language, points };
  });
  evidence.sort((left, right) => right.points - left.points);
  const [first, second] = evidence as [(typeof evidence)[0], (typeof evidence)[0]];
  return { language: first.language, sure: first.points > second.points };
}

const languageNames: Record<Language, RegExp> = {
  fi: /^(suom(i|ea|en|eksi|enkiel\p{L}*)|finska|finnish)$/u,
  sv: /^(ruots(i|ia|in|iksi|inkiel\p{L}*)|svenska|swedish)$/u,
  en: /^(englan(ti|tia|nin|niksi|ninkiel\p{L}*)|enkuks|enkku(a|na)?|engelska|english)$/u,
};

/** The language that a message asks for by name ("på svenska", "in English please"), or null. Of several the last: "from Finnish to Swedish". */
export function namedLanguage(text: string): Language | null {
  const named = wordsOf(text).flatMap((word) => languages.filter((language) => languageNames[language].test(word)));
  return named.at(-1) ?? null;
}
