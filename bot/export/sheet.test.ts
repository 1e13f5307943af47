import { strFromU8, unzipSync } from 'fflate';
import { makeSheet } from './sheet';
import { answered, exported } from './support/test-export';

/** As another library reads it: the titles, and each row by them. */
async function open(...given: Parameters<typeof exported>) {
  const { readSheet } = await import('read-excel-file/node');
  const [titles = [], ...rows] = await readSheet(await makeSheet(exported(...given)), { trim: false });
  return rows.map((row) => Object.fromEntries(titles.map((title, nth) => [title, row[nth]])));
}

const wordings = {
  fi: { question: 'Miksi?', answer: 'Siksi.\n- Katso ohje.' },
  sv: { question: 'Varför?', answer: 'Därför.' },
  en: { question: 'Why?', answer: 'Because.' },
};

it('a row tells everything of a question but people, with dates as dates in Helsinki', async () => {
  const answer = answered('', '', { wordings });
  const [row] = await open([{ state: 'published', position: 2, supporters: 3, isAssigned: true, answer }]);
  expect(row).toEqual({
    ...{ Numero: 'K-2026-0001', Tila: 'vastaus julkaistu', 'Paikka esityslistalla': 2, Tapaaminen: 'LAKU-tapaaminen' },
    ...{ Palvelu: 'LAKU-perhekuntoutus', Kieli: 'suomi', 'Nimettömänä muille': 'ei', Organisaatio: 'Terapiatalo' },
    'Lähetetty (Suomen aikaa)': new Date('2026-12-01T12:00:00Z'),
    ...{ 'Kysymys kysyjän sanoin': 'Muuttuuko hinta?', 'Sama kysymys muilla': 3, 'Yhdistetty kysymykseen': null },
    ...{ 'Hylkäyksen syy': null, 'Jonkun käsiteltävänä': 'kyllä', 'Kerätty tapaamisen keskustelusta': 'ei' },
    ...{ 'Vastattu tapaamisessa': 'ei', 'Vastauksen tila': 'julkaistu' },
    ...{ 'Kysymys, suomi': 'Miksi?', 'Vastaus, suomi': 'Siksi.\n- Katso ohje.' },
    ...{ 'Kysymys, ruotsi': 'Varför?', 'Vastaus, ruotsi': 'Därför.' },
    ...{ 'Kysymys, englanti': 'Why?', 'Vastaus, englanti': 'Because.' },
    ...{ Aihe: 'Hinnat', Yhteystieto: 'Rekisteröityminen', 'Tunnus tietopohjassa': 'k-2026-0001', Julkaisukerta: 1 },
    'Julkaistu (Suomen aikaa)': new Date('2026-12-14T12:00:00Z'),
  });
});

it('every question is there, whatever its state, with what became of it', async () => {
  const rows = await open([
    { state: 'submitted', isAnonymous: true, organisation: null },
    { state: 'declined', declineReason: 'Asia ei kuulu tilaisuuteen.' },
    { state: 'merged', mergedInto: 'K-2026-0001' },
    { state: 'accepted', isAnsweredLive: true, isFromChat: true },
    { state: 'drafted', answer: answered('Miksi?', 'Siksi.', { isPublished: false, entry: null, publishedAt: null }) },
  ]);
  expect(rows).toMatchObject([
    { Tila: 'lähetetty', 'Nimettömänä muille': 'kyllä', Organisaatio: null },
    { Tila: 'hylätty', 'Hylkäyksen syy': 'Asia ei kuulu tilaisuuteen.' },
    { Tila: 'yhdistetty toiseen', 'Yhdistetty kysymykseen': 'K-2026-0001' },
    { Tila: 'hyväksytty', 'Vastattu tapaamisessa': 'kyllä', 'Kerätty tapaamisen keskustelusta': 'kyllä' },
    { Tila: 'vastaus luonnoksena', 'Vastauksen tila': 'luonnos', 'Julkaistu (Suomen aikaa)': null },
  ]);
});

it.each(['=1+1', '+358', '-1', '@SUM(A1)', ' =1'])(
  'what begins like a formula is a text in every cell: %j',
  async (text) => {
    const [row] = await open(
      [
        {
          text,
          organisation: text,
          declineReason: text,
          service: text,
          answer: answered(text, text, { topic: text, contact: text }),
        },
      ],
      { name: text },
    );
    const cells = Object.values(row ?? {}).filter((cell) => typeof cell === 'string' && cell.includes(text));
    expect(cells).toEqual(Array(9).fill(`'${text}`));
  },
);

it('its titles are bold and stay in view, and a long text is seen whole', async () => {
  const parts = unzipSync(await makeSheet(exported([{ text: 'Onko tämä pitkä kysymys? '.repeat(60) }])));
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  const heights = [...xml.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights).toHaveLength(2);
  expect(heights[1]).toBeGreaterThan(200);
  expect(strFromU8(parts['xl/styles.xml'] as Uint8Array)).toContain('<b/>');
});

it('a meeting without questions gives the titles alone, in the language of staff', async () => {
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(await makeSheet(exported([], { language: 'sv' })));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('Andra med samma fråga');
});
