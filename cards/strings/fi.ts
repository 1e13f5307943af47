/** Every word the bot says, in Finnish. The other languages have the same type, so none can lack a text. */
export const fi = {
  languageName: 'Suomeksi',

  languageNames: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },

  answer: {
    source: (meeting: string, date: string, section: string) => `Lähde: ${meeting}, ${date}, ”${section}”`,
    links: 'Lue lisää',
    related: 'Aiheeseen liittyviä kysymyksiä',
    helpful: 'Auttoi',
    notHelpful: 'Ei auttanut',
    thanksHelpful: 'Kiitos palautteesta! Hyvä, että vastaus auttoi.',
    thanksNotHelpful: 'Kiitos palautteesta! Voit kysyä toisin sanoin tai ottaa yhteyttä yllä olevaan osoitteeseen.',
    translation: '',
    showOriginal: '',
    gone: 'Tämä vastaus on poistettu. Kirjoita kysymyksesi uudelleen, niin etsin ajantasaisen vastauksen.',
  },

  freshness: {
    old: (date: string) => `Vastaus perustuu tilaisuuteen ${date}. Tarkista ajantasainen tieto:`,
    expired: (until: string, date: string) =>
      `Tieto oli voimassa ${until} asti. Se perustuu tilaisuuteen ${date}. Tarkista ajantasainen tieto:`,
    past: (date: string) =>
      `Vastaus kertoo menneestä ajasta. Se perustuu tilaisuuteen ${date}. Tarkista ajantasainen tieto:`,
    superseded: (date: string) => `Tästä on uudempi vastaus, katso alta. Tämä perustuu tilaisuuteen ${date}.`,
    notYet: (from: string) => `Tieto tulee voimaan ${from}.`,
    reviewed: (date: string) => `Tarkistettu viimeksi ${date}. Tarkista ajantasainen tieto:`,
  },

  contact: {
    title: 'Kysy lisää',
    email: 'Kirjoita sähköposti',
    call: 'Soita',
    open: 'Avaa sivu',
    hours: (days: string, opens: string, closes: string) => `Palvelee ${days} klo ${opens}–${closes}`,
    openNow: (closes: string) => `Auki nyt, sulkeutuu klo ${closes}`,
    closedNow: (onDay: string, date: string, opens: string) => `Suljettu nyt, avautuu ${onDay} ${date} klo ${opens}`,
    mayDiffer: 'Aukioloajat voivat nyt poiketa tavallisesta. Tarkista ne kela.fi-sivuilta.',
    toldOn: (hours: string, date: string) => `${hours} (tieto ${date})`,
    instructions: (name: string) => `Ohje: ${name}`,
    chooseDistrict: 'Valitse oman vakuutuspiirisi osoite:',
    subject: (topic: string) => `Kysymys: ${topic}`,
    general: 'Kelan kuntoutuspalvelut',
  },

  whichService: {
    title: 'Mitä palvelua kysymyksesi koskee?',
    lead: 'Vastaus riippuu palvelusta. Valitse omasi.',
  },

  contactCard: {
    title: 'Tästä saat apua',
    purpose: (purpose: string) => `Asiat: ${purpose}.`,
    whichDistrict: 'Mikä on vakuutuspiirisi? Muistan valintasi.',
    changeDistrict: 'Vaihda vakuutuspiiri',
    related: 'Samasta aiheesta voin vastata tähän:',
  },

  clientMatter: {
    title: 'Yhden asiakkaan asia',
    lead: 'En näe asiakkaiden tietoja enkä voi ottaa kantaa yhden asiakkaan asiaan. Soita viranomaislinjalle tai lähetä suojattu sähköposti.',
    mind: 'Älä kirjoita minulle asiakkaan nimeä, henkilötunnusta tai terveystietoja.',
    general: 'Yleinen ohje, joka voi auttaa:',
  },

  suggest: {
    title: 'Tarkoititko jotakin näistä?',
    lead: 'En ole varma, mitä tarkoitat. Valitse kysymys, joka on lähimpänä omaasi.',
    none: 'En mitään näistä',
  },

  none: {
    title: 'En löytänyt vastausta',
    lead: 'Aineistoissani ei ole vastausta tähän. En arvaa.',
    contact: 'Kysy asiaa täältä:',
    generalContact: 'Tähän asiaan ei ole omaa yhteystietoa. Yleinen yhteystieto on tämä:',
    retry: 'Voit myös kysyä toisin sanoin. Kerro mukana palvelu, esimerkiksi LAKU tai Oma väylä.',
    client: 'Onko kyse yhdestä asiakkaasta? Silloin oikea paikka on viranomaislinja tai suojattu sähköposti:',
    submit: 'Vie kysymys seuraavaan tapaamiseen',
  },

  open: {
    title: 'Aineistot eivät vastaa tähän',
    lead: 'Kelan tilaisuuksien aineistoissa ei kerrota tätä. En arvaa.',
    related: 'Tämän aineistot kertovat samasta aiheesta:',
    retry: 'Jos tarkoitit jotakin muuta, kysy toisin sanoin.',
  },

  personalData: {
    title: 'En käsitellyt viestiäsi',
    lead: 'Viestissä näytti olevan henkilötunnus. En tallentanut viestiä enkä etsinyt siihen vastausta.',
    delete:
      'Poista viesti tästä keskustelusta. Kirjoita kysymys uudelleen ilman henkilötunnusta, nimeä ja terveystietoja.',
    client: 'Jos asia koskee yhtä asiakasta, käytä näitä:',
  },

  welcome: {
    title: 'Hei! Vastaan Kelan kuntoutuksen palveluntuottajien kysymyksiin',
    lead: 'Kirjoita kysymyksesi omin sanoin. Etsin vastauksen Kelan tilaisuuksien aineistoista ja kerron lähteen, päiväyksen ja yhteystiedon.',
    examples: 'Kokeile vaikka näitä:',
  },

  help: {
    title: 'Näin käytät minua',
    ask: 'Kirjoita kysymys suomeksi, ruotsiksi tai englanniksi. Puhekieli ja hakusanatkin käyvät.',
    language: 'Vaihdat kielen kirjoittamalla esimerkiksi ”suomeksi”, tai alla olevista painikkeista.',
  },

  about: {
    automatic: 'Olen automaattinen palvelu. Annan yleistä neuvontaa, en päätöksiä enkä sitovia tulkintoja.',
    noPersonalData: 'Älä kirjoita minulle asiakkaan nimeä, henkilötunnusta tai terveystietoja.',
    person: 'Ihmisen tavoitat näistä:',
    privacy: 'Tietosuojaseloste',
    accessibility: 'Saavutettavuusseloste',
  },

  person: {
    title: 'Näin tavoitat ihmisen',
    lead: 'Valitse yhteystieto asiasi mukaan. Yhden asiakkaan asiassa käytä viranomaislinjaa tai suojattua sähköpostia.',
  },

  submit: {
    title: 'Kysymys tapaamiseen',
    lead: 'Kirjoita kysymys, johon toivot Kelan vastausta. Kelan henkilöstö valmistelee vastaukset.',
    nearTitle: 'Löytyisikö vastaus näistä?',
    nearLead:
      'Kysymystäsi ei ole vielä lähetetty. Katso, onko siihen jo vastaus tai sama kysymys. Jos ei ole, vahvista lähetys.',
    nearEntries: 'Vastaus, joka on jo olemassa:',
    nearQuestions: 'Jo lähetetty kysymys:',
    same: 'Sama kysymys minullakin',
    openOwn: 'Oma kysymyksesi, avaa',
    supported: (number: string, count: number) =>
      count === 0
        ? number
        : count === 1
          ? `${number} · myös yksi muu kysyy samaa`
          : `${number} · myös ${count} muuta kysyy samaa`,
    seen: 'Kelan henkilöstö näkee, kuka kysyy. Kysymys on viranomaisen asiakirja. Älä kirjoita asiakkaan nimeä, henkilötunnusta tai terveystietoja.',
    service: 'Palvelu',
    meeting: 'Tapaaminen',
    nextMeeting: 'Palvelun seuraava tapaaminen',
    noMeetings: 'Yhtään tapaamista ei ole vielä sovittu. Kysymyksesi odottaa palvelun seuraavaa tapaamista.',
    meetingChoice: (meeting: string, date: string, time: string) =>
      `${meeting} (kysymykset viimeistään ${date} klo ${time})`,
    example: (line: string) => `ESIMERKKI: ${line}`,
    question: 'Kysymyksesi',
    questionMissing: 'Kirjoita kysymyksesi.',
    tooLong: (most: number) => `Teksti on liian pitkä. Lyhennä kysymys enintään ${most} merkkiin.`,
    late: 'Valitsemasi tapaamisen määräaika on jo päättynyt. Kysymystä ei ole vielä lähetetty. Voit lähettää sen palvelun seuraavaan tapaamiseen, joka on nyt valittuna.',
    changed: 'Kysymystä on muutettu toisaalla. Tarkista teksti ja tallenna uudelleen.',
    organisation: 'Organisaatio (ei pakollinen)',
    anonymousLabel: 'Näkyvyys muille palveluntuottajille',
    anonymous: 'Älä näytä muille palveluntuottajille, kuka kysyy',
    send: 'Lähetä',
    confirm: 'Vahvista',
    editTitle: (number: string) => `Muokkaa kysymystä ${number}`,
    save: 'Vahvista',
    mailbox:
      'Syksyllä 2023 ennakkokysymykset lähetettiin tähän osoitteeseen. Kela kertoo tapaamisista verkkosivullaan.',
  },
  question: {
    title: (number: string) => `Kysymyksesi ${number}`,
    meeting: (name: string, date: string, time: string) => `${name}, ${date} klo ${time}`,
    waits: (service: string) => `${service}: odottaa palvelun seuraavaa tapaamista`,
    supporters: (count: number) => (count === 1 ? 'Myös yksi muu kysyy samaa.' : `Myös ${count} muuta kysyy samaa.`),
    changeableUntil: (date: string, time: string) => `Voit muokata kysymystä tai perua sen ${date} klo ${time} asti.`,
    changeableNow:
      'Voit muokata kysymystä tai perua sen, kunnes sen tapaamisen määräaika päättyy. Kerron, kun tapaaminen on sovittu.',
    closed: (date: string, time: string) => `Määräaika päättyi ${date} klo ${time}. Kysymystä ei voi enää muuttaa.`,
    promise: 'Vastausta ei luvata vielä itse tapaamisessa. Kerron sinulle, kun vastaus julkaistaan.',
    edit: 'Muokkaa',
    move: 'Siirrä toiseen tapaamiseen',
    withdraw: 'Peru kysymys',
    mine: 'Omat kysymykset',
    moveTitle: (number: string) => `Siirrä kysymys ${number}`,
    moveConfirm: 'Vahvista',
    nowhere: 'Muuta tapaamista, johon kysymyksiä voi lähettää, ei ole nyt sovittu.',
    cancel: 'Takaisin',
  },
  questionStates: {
    submitted: 'Lähetetty, odottaa käsittelyä',
    accepted: 'Hyväksytty tapaamiseen',
    drafted: 'Vastausta valmistellaan',
    published: 'Vastaus on julkaistu',
    hidden: 'Vastaus on poistettu käytöstä',
    withdrawn: 'Peruttu',
    declined: 'Ei oteta tapaamiseen',
    merged: 'Yhdistetty toiseen kysymykseen',
  },
  questionNews: {
    received: 'Kysymys on vastaanotettu',
    'received-late':
      'Kysymys on vastaanotettu. Valitsemasi tapaamisen määräaika oli jo päättynyt, joten kysymys odottaa palvelun seuraavaa tapaamista.',
    saved: 'Muutos on tallennettu',
    moved: 'Kysymys on siirretty',
    'meeting-moved': 'Tapaamisen aika tai määräaika on muuttunut',
    'meeting-cancelled': 'Tapaaminen on peruttu, joten kysymyksesi siirtyi',
    'meeting-found': 'Tapaaminen, johon kysymyksesi siirtyi, on nyt sovittu',
  },
  myQuestions: {
    title: 'Omat kysymykset',
    lead: 'Avaa kysymys, niin voit muokata sitä, siirtää sen tai perua sen.',
    none: 'Et ole lähettänyt kysymyksiä.',
    open: (number: string) => `Avaa ${number}`,
    more: (count: number) => `Lisäksi ${count} vanhempaa kysymystä.`,
    submit: 'Lähetä uusi kysymys',
  },
  support: {
    title: 'Sama kysymys sinullakin',
    added: (number: string) => `Lisäsin sinut kysymykseen ${number}. Kerron sinulle, kun vastaus julkaistaan.`,
    before: (number: string) => `Olet jo mukana kysymyksessä ${number}. Kerron sinulle, kun vastaus julkaistaan.`,
  },

  meetings: {
    title: 'Tilaisuudet ja ennakkokysymykset',
    lead: 'Kela kertoo palveluntuottajien tilaisuuksista ja niiden aineistoista verkkosivullaan. En ota vielä vastaan ennakkokysymyksiä.',
  },

  greeting: { title: 'Hei!', lead: 'Mitä haluaisit tietää? Kirjoita kysymyksesi omin sanoin.' },
  thanks: { title: 'Ole hyvä!', lead: 'Kysy lisää, jos jokin jäi auki.' },
  languageSet: { title: 'Vastaan tästä lähtien suomeksi', lead: 'Voit vaihtaa kielen milloin vain.' },
  empty: { title: 'Kirjoita kysymyksesi tekstinä', lead: 'En osaa lukea kuvia, liitteitä enkä tarroja.' },

  nameWarning: {
    title: 'Nimesitkö asiakkaan?',
    lead: 'Viestissäsi näyttää olevan ihmisen nimi ja asiakkaan asiaan liittyviä sanoja. Asiakkaan nimeä ei saa kirjoittaa tähän.',
    waits: 'En ole vielä etsinyt vastausta. Viesti odottaa muistissani enintään 10 minuuttia, en tallenna sitä.',
    send: 'Ei, lähetä',
    rewrite: 'Kirjoitan uudelleen',
  },
  heldGone: {
    title: 'Kirjoita kysymyksesi uudelleen',
    lead: 'Viestisi ei ole enää muistissani. Säilytän sitä enintään 10 minuuttia.',
  },
  rewrite: {
    title: 'Kirjoita kysymyksesi uudelleen',
    lead: 'Poistin viestin muististani. Poista se myös tästä keskustelusta ja kysy ilman asiakkaan nimeä ja terveystietoja.',
  },

  myData: {
    title: 'Tämä sinusta on tallessa',
    notChosen: 'et ole valinnut',
    language: (name: string) => `Valitsemasi kieli: ${name}`,
    district: (name: string) => `Valitsemasi vakuutuspiiri: ${name}`,
    answers: (count: number) =>
      `Sinulle lähettämiäni vastauksia muistissa: ${count}. Muistan ne 30 päivää, jotta voin kertoa, jos vastaus osoittautuu vääräksi.`,
    noHandoffs: 'Kysymyksiä ihmiselle: ei tallessa',
    handoffs: (list: string) =>
      `Kysymyksesi ihmiselle: ${list}. Nimesi, kysymyksesi ja vastaukset säilyvät 90 päivää viimeisestä muutoksesta.`,
    noQuestions: 'Kysymyksiä tapaamisiin: ei tallessa',
    questions: (list: string) =>
      `Tapaamisiin lähettämäsi kysymykset: ${list}. Ne ovat viranomaisen asiakirjoja ja säilyvät 24 kuukautta viimeisestä muutoksesta.`,
    handoffStates: { waiting: 'odottaa', taken: 'otettu vastattavaksi', answered: 'vastattu', withdrawn: 'peruttu' },
    memory:
      'Muistan viimeisen kysymyksesi enintään 10 minuuttia, jotta voit jatkaa siitä. En tallenna sitä sinun nimissäsi.',
    withoutYou:
      'Jos en löydä vastausta tai vastaus ei auta, kysymys voi jäädä talteen 90 päiväksi. Siitä ei näy, kuka kysyi, ja nimet peitetään. Palautteesta tallennan vain, auttoiko vastaus.',
    teams: 'Teams säilyttää keskustelumme omien sääntöjensä mukaan.',
    forget: 'Unohda minut',
  },
  forgetMe: {
    title: 'Haluatko, että unohdan sinut?',
    goes: 'Poistan kielesi, vakuutuspiirisi, muistini keskustelustamme, tiedon sinulle lähettämistäni vastauksista ja korttini, joissa näkyy sinun tietojasi. Poistan myös kysymyksesi ihmiselle vastauksineen. Keskeneräiseen kysymykseen et enää saa vastausta, etkä tietoa, jos saamasi vastaus on väärä.',
    stays:
      'Talteen jää se, mistä ei näy, kuka olet: palaute vastauksista, peitetyt kysymykset ja luonnokset, joita henkilöstö on tehnyt sille lähetetyistä kysymyksistä, jotta vastauksia voi parantaa. Henkilöstön toimista jää merkintä, koska viranomaisen on voitava osoittaa, mitä on tehty. Siinä on kysymyksesi numero, ei nimeäsi eikä tekstiäsi. Tekniset tunnisteet viesteistä poistuvat vuorokaudessa. Teams säilyttää viestit omien sääntöjensä mukaan. Tapaamisiin lähettämäsi kysymykset jäävät viranomaisen asiakirjoiksi, mutta poistan niistä nimesi, organisaatiosi ja tiedon siitä, kuka kysyi. Niistä et enää saa tietoa.',
    confirm: 'Vahvista: unohda minut',
    cancel: 'Peru',
    done: 'Olen unohtanut sinut',
    gone: 'Poistin kielesi, vakuutuspiirisi, muistini keskustelustamme, tiedon sinulle lähettämistäni vastauksista, kysymyksesi ihmiselle vastauksineen ja korttini, joissa näkyi sinun tietojasi.',
  },
  kept: { title: 'En poistanut mitään', lead: 'Tietosi ovat ennallaan.' },
  privately: {
    title: 'Kysy tätä minulta kahden kesken',
    lead: 'En näytä kenenkään tietoja ryhmässä. Avaa keskustelu vain minun kanssani ja kirjoita sama siellä.',
  },
  inChat: {
    title: 'Tämä onnistuu Teamsissa',
    lead: 'Kirjoita sama viesti kahdenkeskisessä keskustelussa botin kanssa.',
  },

  askPerson: {
    button: 'Kysy ihmiseltä',
    title: 'Kysy Kelan asiantuntijalta',
    atWork: 'Asiantuntijat ovat nyt paikalla. Vastaus tulee tähän keskusteluun.',
    back: (onDay: string, date: string, time: string) =>
      `Asiantuntijat eivät ole nyt paikalla. He palaavat ${onDay} ${date} klo ${time}.`,
    away: 'Asiantuntijat eivät ole nyt paikalla.',
    leave: 'Voit jättää kysymyksen odottamaan. Vastaus tulee tähän keskusteluun.',
    seen: 'Kelan henkilöstö näkee nimesi ja kysymyksesi. Älä kirjoita asiakkaan nimeä, henkilötunnusta tai terveystietoja.',
    question: 'Kysymyksesi',
    questionMissing: 'Kirjoita kysymyksesi.',
    service: 'Palvelu',
    send: 'Lähetä',
    tooLong: (most: number) => `Kysymys on liian pitkä. Lyhennä se enintään ${most} merkkiin.`,
    client: 'Onko kyse yhdestä asiakkaasta? Silloin oikea paikka on viranomaislinja tai suojattu sähköposti:',
    unavailable: 'En voi nyt välittää kysymyksiä ihmiselle. Käytä yhteystietoja.',
  },
  handoff: {
    title: (number: string) => `Kysymyksesi ${number}`,
    waiting: 'Odottaa asiantuntijaa. Vastaus tulee tähän keskusteluun.',
    waitingUntil: (onDay: string, date: string, time: string) =>
      `Odottaa. Asiantuntijat palaavat ${onDay} ${date} klo ${time}. Vastaus tulee tähän keskusteluun.`,
    taken: 'Asiantuntija on ottanut kysymyksesi. Vastaus tulee tähän keskusteluun.',
    answered: 'Kysymykseen on vastattu. Vastaus on tässä keskustelussa.',
    withdrawn: 'Peruit kysymyksen.',
    gone: 'Tätä kysymystä ei ole enää.',
    withdraw: 'Peru kysymys',
    answerTitle: (number: string) => `Vastaus kysymykseesi ${number}`,
    byStaff: 'Vastaaja: Kelan asiantuntija',
    byName: (name: string) => `Vastaaja: ${name}, Kela`,
    yourQuestion: 'Kysyit:',
    unreviewed: 'Vastaus on yleistä neuvontaa, ei päätös.',
    more: 'Jäikö jotakin auki? Kirjoita lisäkysymys, niin avaan kysymyksen uudelleen.',
    moreLabel: 'Lisäkysymys',
    moreMissing: 'Kirjoita, mikä jäi auki.',
    reopen: 'Lähetä lisäkysymys',
  },
  staffHandoff: {
    title: (number: string) => `Kysymys henkilöstölle ${number}`,
    asker: (name: string, service: string, language: string) => `${name} · ${service} · kysymyksen kieli: ${language}`,
    unnamed: 'Kysyjä',
    asked: (date: string, time: string) => `Kysytty ${date} klo ${time}`,
    waitedMinutes: (minutes: number) => `Nostettu uudelleen: on odottanut ${minutes} min`,
    waitedHours: (hours: number) => `Nostettu uudelleen: on odottanut ${hours} h`,
    waitedDays: (days: number) => `Nostettu uudelleen: on odottanut ${days} pv`,
    question: 'Kysymys',
    furtherQuestion: 'Lisäkysymys',
    answer: 'Vastaus',
    waiting: 'Tila: odottaa',
    taken: (name: string) => `Tila: otettu, vastaajana ${name}`,
    answered: (name: string) => `Tila: vastattu, vastaajana ${name}`,
    withdrawn: 'Tila: kysyjä perui kysymyksen',
    someone: 'henkilöstön jäsen',
    sending: 'Vastaus on lähdössä kysyjälle.',
    delivered: 'Vastaus on toimitettu kysyjälle.',
    undeliverable: 'Vastaus ei mennyt perille. Näytän sen, kun kysyjä seuraavan kerran kirjoittaa minulle.',
    take: 'Ota vastattavaksi',
    release: 'Vapauta muille',
    answerLabel: 'Vastaus kysyjälle',
    answerMissing: 'Kirjoita vastaus.',
    answerHint: 'Kirjoita kysymyksen kielellä. Ei asiakkaan tietoja.',
    nameLabel: 'Nimen näyttäminen',
    nameToggle: 'Näytä nimeni kysyjälle',
    send: 'Lähetä vastaus',
    makeDraft: 'Tee vastausluonnos',
    draftMade: 'Vastauksesta on tehty luonnos.',
    tooLong: (most: number) => `Vastaus on liian pitkä. Lyhennä se enintään ${most} merkkiin.`,
    moved: (number: string) => `Kysymys ${number} on nostettu uudelleen. Katso uudempi kortti.`,
    gone: (number: string) => `Kysymys ${number} on poistettu, koska kysyjä pyysi unohtamaan itsensä.`,
  },
  hiding: {
    button: 'Piilota vastaus',
    title: 'Piilotetaanko vastaus?',
    lead: 'Kun piilotat vastauksen, en anna sitä enää kenellekään. Voit palauttaa sen käyttöön myöhemmin.',
    reason: 'Miksi vastaus piilotetaan?',
    reasonHint: 'Syyn näkee vain henkilöstö. Ei asiakkaan tietoja.',
    reasonMissing: 'Kirjoita syy.',
    tooLong: (most: number) => `Teksti on liian pitkä. Lyhennä se enintään ${most} merkkiin.`,
    nobody: 'Kukaan muu ei ole saanut tätä vastausta 30 viime päivän aikana.',
    tellLabel: 'Kertominen vastauksen saaneille',
    tell: (people: number) =>
      `Kerro niille, jotka ovat saaneet vastauksen 30 viime päivän aikana (henkilöitä: ${people})`,
    words: 'Viesti vastauksen saaneille (ei pakollinen)',
    wordsHint: 'Lähtee vain, jos valitset, että heille kerrotaan.',
    confirm: 'Vahvista: piilota',
    cancel: 'Peru',
    hidden: 'Vastaus on piilotettu',
    since: (date: string, time: string) => `Piilotettu ${date} klo ${time}`,
    because: 'Syy:',
    told: (people: number) => `Kerron asiasta niille, jotka saivat vastauksen. Henkilöitä: ${people}.`,
    toldNobody: 'En kerro asiasta vastauksen saaneille.',
    unhide: 'Palauta käyttöön',
    unhideOne: (question: string) => `Palauta käyttöön: ${question}`,
    shown: 'Vastaus on käytössä',
    shownLead: 'Annan tämän vastauksen, kun joku kysyy sitä.',
    list: 'Piilotetut vastaukset',
    listLead: 'En anna näitä vastauksia kenellekään.',
    listEmpty: 'Yhtään vastausta ei ole piilotettu.',
    page: (page: number, pages: number) => `Sivu ${page}/${pages}`,
    previous: 'Edelliset',
    next: 'Seuraavat',
  },
  notHidden: { title: 'En piilottanut vastausta', lead: 'Vastaus on käytössä kuten ennenkin.' },
  takenOut: {
    title: 'Tämä vastaus on poistettu käytöstä',
    lead: 'Älä enää käytä vastausta. Kirjoita kysymyksesi uudelleen, niin kerron, mitä nyt tiedän.',
  },

  staffDesk: {
    /** What staff write to see it. */
    words: ['jono', 'työpöytä', 'henkilöstö'],
    title: 'Henkilöstön työpöytä',
    waiting: (count: number) => `Odottaa vastaajaa: ${count}`,
    taken: (count: number) => `Otettu vastattavaksi: ${count}`,
    undeliverable: (count: number) => `Ei mennyt perille, näytetään kun kysyjä kirjoittaa: ${count}`,
    none: 'Yhtään kysymystä ei ole avoinna.',
    open: 'Avoimet kysymykset, vanhin ensin:',
    more: (count: number) => `Lisäksi ${count} muuta.`,
    line: (number: string, service: string, state: string) => `${number} · ${service} · ${state}`,
    isWaiting: 'odottaa',
    isTaken: (name: string) => `vastaajana ${name}`,
    refresh: 'Päivitä',
    hidden: 'Piilotetut vastaukset',
    help: 'Henkilöstölle: kirjoita ”jono”, niin näytän avoimet kysymykset.',
  },
  staffChannel: {
    title: 'Hei! Tämä on henkilöstön kanava',
    lead: 'Tuon tänne kysymykset, joihin palveluntuottaja haluaa vastauksen ihmiseltä. Ota kysymys vastattavaksi sen kortista. Kirjoita ”jono”, niin näytän avoimet kysymykset.',
  },
  correction: {
    title: 'Aiempi vastaukseni on poistettu käytöstä',
    lead: 'Lähetin sinulle vastauksen, jota ei pidä enää käyttää. Vastaus oli tähän kysymykseen:',
    words: 'Kelan henkilöstö kertoo:',
    again: 'Voit kysyä asiaa minulta uudelleen tai käyttää yhteystietoja.',
  },
  notStaff: { title: 'Vain henkilöstölle', lead: 'Tämä painike on vain Kelan henkilöstölle.' },
  cannotCheck: { title: 'Oikeuksien tarkistus ei onnistunut', lead: 'Yritä hetken päästä uudelleen.' },
  handoffGone: { title: 'Kysymys on poistettu', lead: 'Tätä kysymystä ei ole enää.' },
  nothingWritten: { title: 'Kenttä on tyhjä', lead: 'Kirjoita tekstisi kenttään ja lähetä uudelleen.' },
  tooLong: { title: 'Teksti on liian pitkä', lead: 'Lyhennä teksti enintään 2 000 merkkiin ja lähetä uudelleen.' },

  error: {
    title: 'Jokin meni vikaan',
    lead: 'Kysymykseesi ei syntynyt vastausta. Yritä hetken päästä uudelleen.',
    reference: (reference: string) => `Jos vika toistuu, ilmoita tämä tunnus ylläpidolle: ${reference}`,
    outdated: 'Tämä painike ei enää toimi. Kirjoita kysymyksesi uudelleen.',
  },

  days: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  onDays: ['maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina'],
  /** A month alone stands for a day that the source does not tell. */
  date: (year: number, month: number, day: number | null) =>
    day ? `${day}.${month}.${year}` : `arviolta ${month}/${year}`,
  clock: (hour: number, minute: number) => (minute === 0 ? `${hour}` : `${hour}.${String(minute).padStart(2, '0')}`),
};

/** The texts of one language. */
export type Strings = typeof fi;
