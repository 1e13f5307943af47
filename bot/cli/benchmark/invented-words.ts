import type { Language, Service } from '../../../knowledge/schema';

// Words for entries that nobody wrote. The parts are everyday words from far outside rehabilitation and, last in each list
// of heads, words of no meaning; joined to tails that services do use they give words that no real entry has.

/** What an invented word is made of, and how the parts are joined. */
export interface WordParts {
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly join: string;
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const wordParts: Readonly<Record<Language, WordParts>> = {
  fi: {
    heads: list(`satama puutarha kirjasto rauta vaunu jää tuuli maito metsä kallio torni silta hiekka savi lanka kello
      moottori lento vesi niitty saari kalasto lumi usva marja villa nahka paperi lasi hopea kupari tervas pelto kangas
      meri järvi virta ratsu karhu kettu joutsen varasto verstas kahvila ravintola teatteri soitin kuoro torvelo lumekko
      varsimo helkama sirpelö ruostelo kuulmo tarvus niskola pärkelö hautelo vilmo`),
    tails: list(`arvio jakso ohjelma kurssi palvelu maksu kysely kokeilu raja suunnitelma asema ryhmä kirja laina vuoro
      tila lista raha valvoja sija tiimi malli koulu linja määrä testi laskelma tarina kausi lupa`),
    join: '',
  },
  sv: {
    heads: list(`hamn trädgårds biblioteks järn vagns is vind mjölk skogs klipp torn bro sand ler garn klock motor flyg
      vatten ängs ö fisk snö dim bär ull läder pappers glas silver koppar tjär åker tyg havs sjö ström häst björn räv
      svan lager verkstads kafé krog teater orkester kör torvel lumek varsim helkam sirpel kulm tarvus niskol vilm`),
    tails: list(`bedömning period kurs tjänst avgift plan grupp räkning mätning prövning station bok tur lokal lista
      ersättning vakt plats modell skola linje mängd rapport kalkyl historia säsong licens enkät`),
    join: '',
  },
  en: {
    heads: list(`harbour garden library iron wagon ice wind milk forest rock tower bridge sand clay yarn clock engine
      flight water meadow island fishing snow mist berry wool leather paper glass silver copper tar field cloth sea lake
      river horse bear fox swan storage workshop cafe tavern theatre orchestra choir torvel lumek varsim helkam sirpel
      kulm tarvus niskol vilm`),
    tails: list(`assessment period course service charge plan group invoice measurement review station handbook round
      room list refund supervisor place model school line amount report estimate history season licence survey`),
    join: ' ',
  },
};

/** For short words in capitals, which name questionnaires and authorities. */
export const acronyms = list('VKT RLO PMH TQS HJK BNO DRT GLA MVE NPK QUR SJT TVO WRA XEL YMB ZIN ÄKO KVU LHY');

/** In place of the real services: these the big base has too. */
export const inventedServices: readonly Pick<Service, 'id' | 'name' | 'spoken'>[] = [
  service('virta-ryhmakurssi', 'VIRTA-ryhmäkurssi', 'VIRTA-gruppkurs', 'VIRTA group course', 'virta'),
  service('kaiku-ohjelma', 'KAIKU-ohjelma', 'KAIKU-program', 'KAIKU programme', 'kaiku'),
  service('uusi-polku', 'Uusi askel -kurssi', 'Nya steg-kurs', 'Uusi askel course', 'uusi askel'),
  service('tyoikaisten-uni', 'Työikäisten unipalvelu', 'Sömntjänst för vuxna', 'Adult sleep service', 'unipalvelu'),
  service('kipukoulu', 'Kipukoulu', 'Smärtskola', 'Pain school', 'kipukoulu'),
  service('muistilinja', 'Muistilinja', 'Minneslinje', 'Memory line', 'muistilinja'),
  service('nuotta-tiimi', 'NUOTTA-tiimi', 'NUOTTA-team', 'NUOTTA team', 'nuotta'),
  service('omaishoitajien-jakso', 'Omaishoitajien jakso', 'Närståendeperiod', 'Carer period', 'omaishoitajien jakso'),
  service('kuulotestipalvelu', 'Kuulotestipalvelu', 'Hörseltesttjänst', 'Hearing test service', 'kuulotestipalvelu'),
  service('taimi-kausi', 'TAIMI-kausi', 'TAIMI-säsong', 'TAIMI season', 'taimi'),
  service('veturi-valvonta', 'VETURI-palvelu', 'VETURI-tjänst', 'VETURI service', 'veturi'),
  service('hengityskoulu', 'Hengityskoulu', 'Andningsskola', 'Breathing school', 'hengityskoulu'),
];

function service(id: string, fi: string, sv: string, en: string, spoken: string) {
  return { id, name: { fi, sv, en }, spoken: [...new Set([spoken, fi, sv, en].map((name) => name.toLowerCase()))] };
}
