import type { Strings } from './fi';

/** Every word the bot says, in Swedish. */
export const sv: Strings = {
  languageName: 'På svenska',

  languageNames: { fi: 'finska', sv: 'svenska', en: 'engelska' },

  answer: {
    source: (meeting, date, section) => `Källa: ${meeting}, ${date}, ”${section}”`,
    links: 'Läs mer',
    related: 'Närliggande frågor',
    helpful: 'Hjälpte',
    notHelpful: 'Hjälpte inte',
    thanksHelpful: 'Tack för din respons! Bra att svaret hjälpte.',
    thanksNotHelpful: 'Tack för din respons! Du kan fråga med andra ord eller ta kontakt via adressen ovan.',
    translation: 'Ingen person har ännu granskat den här översättningen. Det finska originalet gäller.',
    showOriginal: 'Visa på finska',
    gone: 'Det här svaret har tagits bort. Skriv din fråga på nytt så söker jag ett aktuellt svar.',
  },

  freshness: {
    old: (date) => `Svaret bygger på mötet ${date}. Kontrollera aktuell information:`,
    expired: (until, date) =>
      `Informationen gällde till och med ${until}. Den bygger på mötet ${date}. Kontrollera aktuell information:`,
    past: (date) => `Svaret gäller en tid som är förbi. Det bygger på mötet ${date}. Kontrollera aktuell information:`,
    superseded: (date) => `Det finns ett nyare svar, se nedan. Det här svaret bygger på mötet ${date}.`,
    notYet: (from) => `Informationen träder i kraft ${from}.`,
    reviewed: (date) => `Senast granskat ${date}. Kontrollera aktuell information:`,
  },

  contact: {
    title: 'Fråga mer',
    email: 'Skriv e-post',
    call: 'Ring',
    open: 'Öppna sidan',
    hours: (days, opens, closes) => `Öppet ${days} kl. ${opens}–${closes}`,
    openNow: (closes) => `Öppet nu, stänger kl. ${closes}`,
    closedNow: (onDay, date, opens) => `Stängt nu, öppnar ${onDay} ${date} kl. ${opens}`,
    mayDiffer: 'Öppettiderna kan avvika från de vanliga just nu. Kontrollera dem på fpa.fi.',
    toldOn: (hours, date) => `${hours} (uppgift ${date})`,
    instructions: (name) => `Anvisning: ${name}`,
    chooseDistrict: 'Välj adressen för ditt försäkringsdistrikt:',
    subject: (topic) => `Fråga: ${topic}`,
    general: 'FPA:s rehabiliteringstjänster',
  },

  whichService: {
    title: 'Vilken tjänst gäller din fråga?',
    lead: 'Svaret beror på tjänsten. Välj din.',
  },

  contactCard: {
    title: 'Här får du hjälp',
    purpose: (purpose) => `Ärenden: ${purpose}.`,
    whichDistrict: 'Vilket är ditt försäkringsdistrikt? Jag kommer ihåg ditt val.',
    changeDistrict: 'Byt försäkringsdistrikt',
    related: 'Det här kan jag svara på i samma ämne:',
  },

  clientMatter: {
    title: 'En enskild klients ärende',
    lead: 'Jag ser inte klienternas uppgifter och kan inte ta ställning till en enskild klients ärende. Ring Myndighetslinjen eller skicka skyddad e-post.',
    mind: 'Skriv inte klientens namn, personbeteckning eller hälsouppgifter till mig.',
    general: 'En allmän anvisning som kan hjälpa:',
  },

  suggest: {
    title: 'Menade du någon av de här?',
    lead: 'Jag är inte säker på vad du menar. Välj den fråga som ligger närmast din.',
    none: 'Ingen av de här',
  },

  none: {
    title: 'Jag hittade inget svar',
    lead: 'Mitt material innehåller inget svar på det här. Jag gissar inte.',
    contact: 'Fråga här:',
    generalContact: 'Det finns ingen egen kontaktuppgift för det här. Den allmänna är:',
    retry: 'Du kan också fråga med andra ord. Nämn gärna tjänsten, till exempel LAKU eller Min egen väg.',
    client: 'Gäller det en enskild klient? Då är rätt ställe Myndighetslinjen eller skyddad e-post:',
    submit: 'Ta frågan till nästa möte',
  },

  open: {
    title: 'Materialet ger inget svar på det här',
    lead: 'Materialet från FPA:s möten berättar inte det här. Jag gissar inte.',
    related: 'Det här berättar materialet om samma ämne:',
    retry: 'Om du menade något annat kan du fråga med andra ord.',
  },

  personalData: {
    title: 'Jag behandlade inte ditt meddelande',
    lead: 'Meddelandet verkade innehålla en personbeteckning. Jag har inte sparat meddelandet och inte sökt något svar på det.',
    delete:
      'Radera meddelandet i den här chatten. Skriv frågan på nytt utan personbeteckning, namn och hälsouppgifter.',
    client: 'Om ärendet gäller en enskild klient, använd de här:',
  },

  welcome: {
    title: 'Hej! Jag svarar på frågor från serviceproducenter inom FPA:s rehabilitering',
    lead: 'Skriv din fråga med egna ord. Jag söker svaret i materialet från FPA:s möten och berättar källa, datum och kontaktuppgift.',
    examples: 'Prova till exempel de här:',
  },

  help: {
    title: 'Så använder du mig',
    ask: 'Skriv din fråga på svenska, finska eller engelska. Talspråk och sökord går också bra.',
    language: 'Du byter språk genom att skriva till exempel ”på svenska”, eller med knapparna nedan.',
  },

  about: {
    automatic: 'Jag är en automatisk tjänst. Jag ger allmän rådgivning, inga beslut och inga bindande tolkningar.',
    noPersonalData: 'Skriv inte en klients namn, personbeteckning eller hälsouppgifter till mig.',
    person: 'Så når du en människa:',
    privacy: 'Dataskyddsbeskrivning',
    accessibility: 'Tillgänglighetsutlåtande',
  },

  person: {
    title: 'Så når du en människa',
    lead: 'Välj kontakt efter ditt ärende. I ett ärende som gäller en enskild klient, använd Myndighetslinjen eller skyddad e-post.',
  },

  submit: {
    title: 'Fråga till ett möte',
    lead: 'Skriv en fråga som du hoppas att FPA svarar på. FPA:s personal förbereder svaren.',
    nearTitle: 'Finns svaret bland de här?',
    nearLead:
      'Din fråga har inte skickats ännu. Se om det redan finns ett svar eller samma fråga. Om inte, bekräfta att du skickar den.',
    nearEntries: 'Ett svar som redan finns:',
    nearQuestions: 'En fråga som redan har skickats:',
    same: 'Jag har samma fråga',
    openOwn: 'Din egen fråga, öppna',
    supported: (number: string, count: number) =>
      count === 0
        ? number
        : count === 1
          ? `${number} · även en annan frågar detsamma`
          : `${number} · även ${count} andra frågar detsamma`,
    seen: 'FPA:s personal ser vem som frågar. Frågan är en myndighetshandling. Skriv inte klientens namn, personbeteckning eller hälsouppgifter.',
    service: 'Tjänst',
    meeting: 'Möte',
    nextMeeting: 'Tjänstens följande möte',
    noMeetings: 'Inget möte har bestämts ännu. Din fråga väntar på tjänstens följande möte.',
    meetingChoice: (meeting: string, date: string, time: string) => `${meeting} (frågor senast ${date} kl. ${time})`,
    example: (line: string) => `EXEMPEL: ${line}`,
    question: 'Din fråga',
    questionMissing: 'Skriv din fråga.',
    tooLong: (most: number) => `Texten är för lång. Förkorta frågan till högst ${most} tecken.`,
    late: 'Tidsfristen för mötet du valde har redan gått ut. Frågan har inte skickats ännu. Du kan skicka den till tjänstens följande möte, som nu är valt.',
    changed: 'Frågan har ändrats på annat håll. Kontrollera texten och spara på nytt.',
    organisation: 'Organisation (inte obligatorisk)',
    anonymousLabel: 'Synlighet för andra serviceproducenter',
    anonymous: 'Visa inte för andra serviceproducenter vem som frågar',
    send: 'Skicka',
    confirm: 'Bekräfta',
    editTitle: (number: string) => `Ändra frågan ${number}`,
    save: 'Bekräfta',
    mailbox: 'Hösten 2023 skickades förhandsfrågor till den här adressen. FPA berättar om möten på sin webbplats.',
  },
  question: {
    title: (number: string) => `Din fråga ${number}`,
    meeting: (name: string, date: string, time: string) => `${name}, ${date} kl. ${time}`,
    waits: (service: string) => `${service}: väntar på tjänstens följande möte`,
    supporters: (count: number) =>
      count === 1 ? 'Även en annan frågar detsamma.' : `Även ${count} andra frågar detsamma.`,
    changeableUntil: (date: string, time: string) =>
      `Du kan ändra frågan eller dra tillbaka den till och med ${date} kl. ${time}.`,
    changeableNow:
      'Du kan ändra frågan eller dra tillbaka den tills tidsfristen för dess möte går ut. Jag berättar när mötet har bestämts.',
    closed: (date: string, time: string) => `Tidsfristen gick ut ${date} kl. ${time}. Frågan kan inte längre ändras.`,
    promise: 'Svar utlovas inte ännu på själva mötet. Jag berättar för dig när svaret publiceras.',
    edit: 'Ändra',
    move: 'Flytta till ett annat möte',
    withdraw: 'Dra tillbaka frågan',
    mine: 'Mina frågor',
    moveTitle: (number: string) => `Flytta frågan ${number}`,
    moveConfirm: 'Bekräfta',
    nowhere: 'Det finns inget annat bestämt möte som tar emot frågor nu.',
    cancel: 'Tillbaka',
  },
  questionStates: {
    submitted: 'Skickad, väntar på behandling',
    accepted: 'Godkänd till mötet',
    drafted: 'Svaret förbereds',
    published: 'Svaret har publicerats',
    hidden: 'Svaret har tagits ur bruk',
    withdrawn: 'Tillbakadragen',
    declined: 'Tas inte upp på mötet',
    merged: 'Sammanslagen med en annan fråga',
  },
  questionNews: {
    received: 'Frågan har tagits emot',
    'received-late':
      'Frågan har tagits emot. Tidsfristen för mötet du valde hade redan gått ut, så frågan väntar på tjänstens följande möte.',
    saved: 'Ändringen har sparats',
    moved: 'Frågan har flyttats',
    'meeting-moved': 'Mötets tid eller tidsfrist har ändrats',
    'meeting-cancelled': 'Mötet har ställts in, så din fråga flyttades',
    'meeting-found': 'Mötet som din fråga flyttades till har nu bestämts',
  },
  myQuestions: {
    title: 'Mina frågor',
    lead: 'Öppna en fråga, så kan du ändra, flytta eller dra tillbaka den.',
    none: 'Du har inte skickat några frågor.',
    open: (number: string) => `Öppna ${number}`,
    more: (count: number) => `Dessutom ${count} äldre frågor.`,
    submit: 'Skicka en ny fråga',
  },
  support: {
    title: 'Du har samma fråga',
    added: (number: string) => `Jag lade till dig i frågan ${number}. Jag berättar för dig när svaret publiceras.`,
    before: (number: string) => `Du är redan med i frågan ${number}. Jag berättar för dig när svaret publiceras.`,
  },

  meetings: {
    title: 'Möten och förhandsfrågor',
    lead: 'FPA berättar om möten för serviceproducenter och om mötesmaterialet på sin webbplats. Jag tar ännu inte emot förhandsfrågor.',
  },

  greeting: { title: 'Hej!', lead: 'Vad vill du veta? Skriv din fråga med egna ord.' },
  thanks: { title: 'Varsågod!', lead: 'Fråga gärna mer om något är oklart.' },
  languageSet: { title: 'Jag svarar på svenska från och med nu', lead: 'Du kan byta språk när som helst.' },
  empty: { title: 'Skriv din fråga som text', lead: 'Jag kan inte läsa bilder, bilagor eller dekaler.' },

  nameWarning: {
    title: 'Nämnde du en klient vid namn?',
    lead: 'I ditt meddelande verkar det finnas ett personnamn och ord som hör till en klients ärende. En klients namn får inte skrivas här.',
    waits: 'Jag har inte sökt något svar än. Meddelandet väntar i mitt minne i högst 10 minuter, jag sparar det inte.',
    send: 'Nej, skicka',
    rewrite: 'Jag skriver om',
  },
  heldGone: {
    title: 'Skriv din fråga på nytt',
    lead: 'Ditt meddelande finns inte längre i mitt minne. Jag har det där i högst 10 minuter.',
  },
  rewrite: {
    title: 'Skriv din fråga på nytt',
    lead: 'Jag tog bort meddelandet ur mitt minne. Ta också bort det ur den här chatten och fråga utan klientens namn och hälsouppgifter.',
  },

  myData: {
    title: 'Det här finns sparat om dig',
    notChosen: 'du har inte valt',
    language: (name: string) => `Språk som du har valt: ${name}`,
    district: (name: string) => `Försäkringsdistrikt som du har valt: ${name}`,
    answers: (count: number) =>
      `Svar till dig som jag minns: ${count}. Jag minns dem i 30 dagar för att kunna säga till om ett svar visar sig vara fel.`,
    noHandoffs: 'Frågor till en människa: inga sparade',
    handoffs: (list: string) =>
      `Dina frågor till en människa: ${list}. Ditt namn, dina frågor och svaren sparas i 90 dagar från den senaste ändringen.`,
    noQuestions: 'Frågor till möten: inga sparade',
    questions: (list: string) =>
      `Frågor som du har skickat till möten: ${list}. De är myndighetshandlingar och sparas 24 månader från den senaste ändringen.`,
    handoffStates: { waiting: 'väntar', taken: 'tagen', answered: 'besvarad', withdrawn: 'tillbakadragen' },
    memory:
      'Jag minns din senaste fråga i högst 10 minuter, så att du kan fortsätta från den. Jag sparar den inte i ditt namn.',
    withoutYou:
      'Om jag inte hittar något svar eller svaret inte hjälper, kan frågan sparas i 90 dagar. Det syns inte vem som frågade, och namn döljs. Av responsen sparar jag bara om svaret hjälpte.',
    teams: 'Teams bevarar vår chatt enligt sina egna regler.',
    forget: 'Glöm mig',
  },
  forgetMe: {
    title: 'Vill du att jag glömmer dig?',
    goes: 'Jag tar bort ditt språk, ditt försäkringsdistrikt, mitt minne av vår chatt, uppgiften om vilka svar jag har skickat dig och mina kort som visar uppgifter om dig. Jag tar också bort dina frågor till en människa med svaren. Du får inget svar på en fråga som är öppen, och inget besked om ett svar du har fått är fel.',
    stays:
      'Kvar blir sådant som inte visar vem du är: respons på svar, frågor med dolda namn och utkast som personalen har gjort av frågor till den, så att svaren kan bli bättre. Det finns kvar en anteckning om vad personalen har gjort, eftersom en myndighet måste kunna visa det. Den har numret på din fråga, men inte ditt namn eller din text. Tekniska id för meddelanden försvinner inom ett dygn. Teams bevarar meddelanden enligt sina egna regler. De frågor du har skickat till möten finns kvar som myndighetshandlingar, men jag tar bort ditt namn, din organisation och uppgiften om vem som frågade. Du får inte längre besked om dem.',
    confirm: 'Bekräfta: glöm mig',
    cancel: 'Avbryt',
    done: 'Jag har glömt dig',
    gone: 'Jag tog bort ditt språk, ditt försäkringsdistrikt, mitt minne av vår chatt, uppgiften om vilka svar jag har skickat dig, dina frågor till en människa med svaren och mina kort som visade uppgifter om dig.',
  },
  kept: { title: 'Jag tog inte bort något', lead: 'Dina uppgifter är som förut.' },
  privately: {
    title: 'Fråga mig det här på tu man hand',
    lead: 'Jag visar ingens uppgifter i en grupp. Öppna en chatt med bara mig och skriv samma sak där.',
  },
  inChat: {
    title: 'Det här går i Teams',
    lead: 'Skriv samma meddelande i en privat chatt med boten.',
  },

  askPerson: {
    button: 'Fråga en människa',
    title: 'Fråga en sakkunnig på FPA',
    atWork: 'De sakkunniga är på plats nu. Svaret kommer i den här chatten.',
    back: (onDay: string, date: string, time: string) =>
      `De sakkunniga är inte på plats nu. De är tillbaka ${onDay} ${date} kl. ${time}.`,
    away: 'De sakkunniga är inte på plats nu.',
    leave: 'Du kan lämna frågan att vänta. Svaret kommer i den här chatten.',
    seen: 'FPA:s personal ser ditt namn och din fråga. Skriv inte klientens namn, personbeteckning eller hälsouppgifter.',
    question: 'Din fråga',
    questionMissing: 'Skriv din fråga.',
    service: 'Tjänst',
    send: 'Skicka',
    tooLong: (most: number) => `Frågan är för lång. Förkorta den till högst ${most} tecken.`,
    client: 'Gäller det en enskild klient? Då är rätt ställe myndighetslinjen eller skyddad e-post:',
    unavailable: 'Jag kan inte förmedla frågor till en människa nu. Använd kontaktuppgifterna.',
  },
  handoff: {
    title: (number: string) => `Din fråga ${number}`,
    waiting: 'Väntar på en sakkunnig. Svaret kommer i den här chatten.',
    waitingUntil: (onDay: string, date: string, time: string) =>
      `Väntar. De sakkunniga är tillbaka ${onDay} ${date} kl. ${time}. Svaret kommer i den här chatten.`,
    taken: 'En sakkunnig har tagit din fråga. Svaret kommer i den här chatten.',
    answered: 'Frågan har besvarats. Svaret finns i den här chatten.',
    withdrawn: 'Du drog tillbaka frågan.',
    gone: 'Den här frågan finns inte längre.',
    withdraw: 'Dra tillbaka frågan',
    answerTitle: (number: string) => `Svar på din fråga ${number}`,
    byStaff: 'Svaret gavs av: en sakkunnig på FPA',
    byName: (name: string) => `Svaret gavs av: ${name}, FPA`,
    yourQuestion: 'Du frågade:',
    unreviewed: 'Svaret är allmän rådgivning, inte ett beslut.',
    more: 'Blev något oklart? Skriv en följdfråga, så öppnar jag frågan på nytt.',
    moreLabel: 'Följdfråga',
    moreMissing: 'Skriv vad som blev oklart.',
    reopen: 'Skicka följdfrågan',
  },
  staffHandoff: {
    title: (number: string) => `Fråga till personalen ${number}`,
    asker: (name: string, service: string, language: string) => `${name} · ${service} · frågans språk: ${language}`,
    unnamed: 'Den som frågar',
    asked: (date: string, time: string) => `Frågad ${date} kl. ${time}`,
    waitedMinutes: (minutes: number) => `Lyft på nytt: har väntat ${minutes} min`,
    waitedHours: (hours: number) => `Lyft på nytt: har väntat ${hours} h`,
    waitedDays: (days: number) => `Lyft på nytt: har väntat ${days} d`,
    question: 'Fråga',
    furtherQuestion: 'Följdfråga',
    answer: 'Svar',
    waiting: 'Läge: väntar',
    taken: (name: string) => `Läge: tagen, besvaras av ${name}`,
    answered: (name: string) => `Läge: besvarad av ${name}`,
    withdrawn: 'Läge: den som frågade drog tillbaka frågan',
    someone: 'en medlem av personalen',
    sending: 'Svaret är på väg till den som frågade.',
    delivered: 'Svaret har levererats till den som frågade.',
    undeliverable: 'Svaret kom inte fram. Jag visar det nästa gång den som frågade skriver till mig.',
    take: 'Ta frågan',
    release: 'Lämna till andra',
    answerLabel: 'Svar till den som frågade',
    answerMissing: 'Skriv svaret.',
    answerHint: 'Skriv på frågans språk. Inga klientuppgifter.',
    nameLabel: 'Visa namn',
    nameToggle: 'Visa mitt namn för den som frågade',
    send: 'Skicka svaret',
    makeDraft: 'Gör ett utkast till svar',
    draftMade: 'Svaret har blivit ett utkast.',
    tooLong: (most: number) => `Svaret är för långt. Förkorta det till högst ${most} tecken.`,
    moved: (number: string) => `Frågan ${number} har lyfts på nytt. Se det nyare kortet.`,
    gone: (number: string) => `Frågan ${number} har tagits bort, eftersom den som frågade bad att bli glömd.`,
  },
  hiding: {
    button: 'Dölj svaret',
    title: 'Vill du dölja svaret?',
    lead: 'När du döljer svaret ger jag det inte längre till någon. Du kan ta det i bruk igen senare.',
    reason: 'Varför ska svaret döljas?',
    reasonHint: 'Bara personalen ser orsaken. Inga klientuppgifter.',
    reasonMissing: 'Skriv orsaken.',
    tooLong: (most: number) => `Texten är för lång. Förkorta den till högst ${most} tecken.`,
    nobody: 'Ingen annan har fått det här svaret under de senaste 30 dagarna.',
    tellLabel: 'Meddela dem som har fått svaret',
    tell: (people: number) => `Meddela dem som har fått svaret under de senaste 30 dagarna (antal personer: ${people})`,
    words: 'Meddelande till dem som har fått svaret (frivilligt)',
    wordsHint: 'Skickas bara om du väljer att de ska meddelas.',
    confirm: 'Bekräfta: dölj',
    cancel: 'Avbryt',
    hidden: 'Svaret är dolt',
    since: (date: string, time: string) => `Dolt ${date} kl. ${time}`,
    because: 'Orsak:',
    told: (people: number) => `Jag meddelar dem som fick svaret. Antal personer: ${people}.`,
    toldNobody: 'Jag meddelar inte dem som har fått svaret.',
    unhide: 'Ta i bruk igen',
    unhideOne: (question: string) => `Ta i bruk igen: ${question}`,
    shown: 'Svaret är i bruk',
    shownLead: 'Jag ger det här svaret när någon frågar efter det.',
    list: 'Dolda svar',
    listLead: 'Jag ger inte de här svaren till någon.',
    listEmpty: 'Inget svar är dolt.',
    page: (page: number, pages: number) => `Sida ${page}/${pages}`,
    previous: 'Föregående',
    next: 'Följande',
  },
  notHidden: { title: 'Jag dolde inte svaret', lead: 'Svaret är i bruk som förut.' },
  takenOut: {
    title: 'Det här svaret har tagits ur bruk',
    lead: 'Använd inte svaret längre. Skriv din fråga på nytt, så berättar jag vad jag vet nu.',
  },

  staffDesk: {
    words: ['kö', 'arbetsbord', 'personal'],
    title: 'Personalens arbetsbord',
    waiting: (count: number) => `Väntar på någon som svarar: ${count}`,
    taken: (count: number) => `Tagna: ${count}`,
    undeliverable: (count: number) => `Kom inte fram, visas när den som frågade skriver: ${count}`,
    none: 'Inga frågor är öppna.',
    open: 'Öppna frågor, den äldsta först:',
    more: (count: number) => `Dessutom ${count} till.`,
    line: (number: string, service: string, state: string) => `${number} · ${service} · ${state}`,
    isWaiting: 'väntar',
    isTaken: (name: string) => `besvaras av ${name}`,
    refresh: 'Uppdatera',
    hidden: 'Dolda svar',
    help: 'För personalen: skriv ”kö”, så visar jag öppna frågor.',
  },
  staffChannel: {
    title: 'Hej! Det här är personalens kanal',
    lead: 'Jag tar hit de frågor som en serviceproducent vill att en människa svarar på. Ta en fråga på dess kort. Skriv ”kö”, så visar jag öppna frågor.',
  },
  correction: {
    title: 'Mitt tidigare svar har tagits ur bruk',
    lead: 'Jag har skickat dig ett svar som inte längre ska användas. Svaret gällde den här frågan:',
    words: 'FPA:s personal säger:',
    again: 'Du kan fråga mig på nytt eller använda kontaktuppgifterna.',
  },
  notStaff: { title: 'Bara för personalen', lead: 'Den här knappen är bara för FPA:s personal.' },
  cannotCheck: { title: 'Rättigheterna kunde inte kontrolleras', lead: 'Försök igen om en stund.' },
  handoffGone: { title: 'Frågan har tagits bort', lead: 'Den här frågan finns inte längre.' },
  nothingWritten: { title: 'Fältet är tomt', lead: 'Skriv din text i fältet och skicka på nytt.' },
  tooLong: { title: 'Texten är för lång', lead: 'Förkorta texten till högst 2 000 tecken och skicka på nytt.' },

  error: {
    title: 'Något gick fel',
    lead: 'Det kom inget svar på din fråga. Försök igen om en stund.',
    reference: (reference) => `Om felet upprepas, meddela den här koden till administratören: ${reference}`,
    outdated: 'Den här knappen fungerar inte längre. Skriv din fråga på nytt.',
  },

  days: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  onDays: ['på måndag', 'på tisdag', 'på onsdag', 'på torsdag', 'på fredag', 'på lördag', 'på söndag'],
  date: (year, month, day) => (day ? `${day}.${month}.${year}` : `ungefär ${month}/${year}`),
  clock: (hour, minute) => (minute === 0 ? `${hour}` : `${hour}.${String(minute).padStart(2, '0')}`),
};
