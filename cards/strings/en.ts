import type { Strings } from './fi';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Every word the bot says, in English. */
export const en: Strings = {
  languageName: 'In English',

  languageNames: { fi: 'Finnish', sv: 'Swedish', en: 'English' },

  answer: {
    source: (meeting, date, section) => `Source: ${meeting}, ${date}, “${section}”`,
    links: 'Read more',
    related: 'Related questions',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    thanksHelpful: 'Thank you for your feedback! Good to hear the answer helped.',
    thanksNotHelpful: 'Thank you for your feedback! You can ask in other words or use the contact above.',
    translation: 'No person has reviewed this translation yet. The Finnish original applies.',
    showOriginal: 'Show in Finnish',
    gone: 'This answer has been removed. Write your question again and I will look for a current answer.',
  },

  freshness: {
    old: (date) => `This answer is based on a meeting (${date}). Check the current information:`,
    expired: (until, date) =>
      `This was valid until ${until}. It is based on a meeting (${date}). Check the current information:`,
    past: (date) =>
      `This answer is about a time that is over. It is based on a meeting (${date}). Check the current information:`,
    superseded: (date) => `There is a newer answer, see below. This one is based on a meeting (${date}).`,
    notYet: (from) => `This comes into force on ${from}.`,
    reviewed: (date) => `Last reviewed on ${date}. Check the current information:`,
  },

  contact: {
    title: 'Ask more',
    email: 'Write an e-mail',
    call: 'Call',
    open: 'Open the page',
    hours: (days, opens, closes) => `Open ${days} ${opens}–${closes}`,
    openNow: (closes) => `Open now, closes at ${closes}`,
    closedNow: (onDay, date, opens) => `Closed now, opens ${onDay} ${date} at ${opens}`,
    mayDiffer: 'The hours may differ from the usual ones now. Check them on kela.fi.',
    toldOn: (hours, date) => `${hours} (as told on ${date})`,
    instructions: (name) => `Instructions: ${name}`,
    chooseDistrict: 'Choose the address of your insurance district:',
    subject: (topic) => `Question: ${topic}`,
    general: 'Kela rehabilitation services',
  },

  whichService: {
    title: 'Which service is your question about?',
    lead: 'The answer depends on the service. Choose yours.',
  },

  contactCard: {
    title: 'Here you get help',
    purpose: (purpose) => `For: ${purpose}.`,
    whichDistrict: 'Which is your insurance district? I will remember your choice.',
    changeDistrict: 'Change the insurance district',
    related: 'On the same subject I can answer this:',
  },

  clientMatter: {
    title: 'A single client’s matter',
    lead: 'I cannot see clients’ data or take a stand on a single client’s matter. Call the authority line or send secure e-mail.',
    mind: 'Do not write a client’s name, personal identity code or health data to me.',
    general: 'A general rule that may help:',
  },

  suggest: {
    title: 'Did you mean one of these?',
    lead: 'I am not sure what you mean. Choose the question that is closest to yours.',
    none: 'None of these',
  },

  none: {
    title: 'I found no answer',
    lead: 'My materials do not answer this. I do not guess.',
    contact: 'Ask here:',
    generalContact: 'There is no contact for just this matter. The general one is this:',
    retry: 'You can also ask in other words. Name the service, for example LAKU or Oma väylä.',
    client: 'Is this about a single client? Then the right place is the authority line or secure e-mail:',
    submit: 'Take the question to the next meeting',
  },

  open: {
    title: 'The materials do not answer this',
    lead: 'The materials of Kela’s meetings do not tell this. I do not guess.',
    related: 'This is what the materials tell about the same subject:',
    retry: 'If you meant something else, ask in other words.',
  },

  personalData: {
    title: 'I did not process your message',
    lead: 'The message seemed to contain a personal identity code. I did not save the message or look for an answer to it.',
    delete:
      'Delete the message from this chat. Write the question again without an identity code, a name or health data.',
    client: 'If the matter concerns a single client, use these:',
  },

  welcome: {
    title: 'Hello! I answer questions of service providers in Kela’s rehabilitation',
    lead: 'Write your question in your own words. I look for the answer in the materials of Kela’s meetings and give the source, the date and a contact.',
    examples: 'Try one of these:',
  },

  help: {
    title: 'How to use me',
    ask: 'Write your question in English, Finnish or Swedish. Everyday language and search words work too.',
    language: 'To change the language, write for example “in English”, or use the buttons below.',
  },

  about: {
    automatic: 'I am an automatic service. I give general advice, no decisions and no binding interpretations.',
    noPersonalData: 'Do not write a client’s name, personal identity code or health data to me.',
    person: 'How to reach a person:',
    privacy: 'Privacy notice',
    accessibility: 'Accessibility statement',
  },

  person: {
    title: 'How to reach a person',
    lead: 'Choose the contact by your matter. In a single client’s matter use the authority line or secure e-mail.',
  },

  submit: {
    title: 'Question for a meeting',
    lead: 'Write a question that you would like Kela to answer. Kela staff prepare the answers.',
    nearTitle: 'Is the answer among these?',
    nearLead:
      'Your question has not been sent yet. See whether there is an answer or the same question already. If not, confirm to send it.',
    nearEntries: 'An answer that exists already:',
    nearQuestions: 'A question that has been sent already:',
    same: 'I have the same question',
    openOwn: 'Your own question, open it',
    supported: (number: string, count: number) =>
      count === 0
        ? number
        : count === 1
          ? `${number} · one other asks the same`
          : `${number} · ${count} others ask the same`,
    seen: 'Kela staff see who asks. The question is a document of an authority. Do not write a client’s name, identity code or health information.',
    service: 'Service',
    meeting: 'Meeting',
    nextMeeting: 'The next meeting of the service',
    noMeetings: 'No meeting has been scheduled yet. Your question will wait for the next meeting of the service.',
    meetingChoice: (meeting: string, date: string, time: string) => `${meeting} (questions by ${date} at ${time})`,
    example: (line: string) => `EXAMPLE: ${line}`,
    question: 'Your question',
    questionMissing: 'Write your question.',
    tooLong: (most: number) => `The text is too long. Shorten the question to ${most} characters at most.`,
    late: 'The deadline of the meeting you chose has passed. The question has not been sent yet. You can send it to the next meeting of the service, which is now chosen.',
    changed: 'The question has been changed elsewhere. Check the text and save again.',
    organisation: 'Organisation (not required)',
    anonymousLabel: 'What other providers see',
    anonymous: 'Do not show other providers who asks',
    send: 'Send',
    confirm: 'Confirm',
    editTitle: (number: string) => `Edit question ${number}`,
    save: 'Confirm',
    mailbox: 'In autumn 2023 questions were sent in advance to this address. Kela announces meetings on its website.',
  },
  question: {
    title: (number: string) => `Your question ${number}`,
    meeting: (name: string, date: string, time: string) => `${name}, ${date} at ${time}`,
    waits: (service: string) => `${service}: waits for the next meeting of the service`,
    supporters: (count: number) => (count === 1 ? 'One other asks the same.' : `${count} others ask the same.`),
    changeableUntil: (date: string, time: string) => `You can edit or withdraw the question until ${date} at ${time}.`,
    changeableNow:
      'You can edit or withdraw the question until the deadline of its meeting. I will tell you when the meeting has been scheduled.',
    closed: (date: string, time: string) =>
      `The deadline passed ${date} at ${time}. The question can no longer be changed.`,
    promise: 'An answer is not promised in the meeting itself. I will tell you when the answer is published.',
    edit: 'Edit',
    move: 'Move to another meeting',
    withdraw: 'Withdraw the question',
    mine: 'My questions',
    moveTitle: (number: string) => `Move question ${number}`,
    moveConfirm: 'Confirm',
    nowhere: 'No other scheduled meeting takes questions now.',
    cancel: 'Back',
  },
  questionStates: {
    submitted: 'Sent, waiting to be handled',
    accepted: 'Accepted for the meeting',
    drafted: 'The answer is being prepared',
    published: 'The answer has been published',
    hidden: 'The answer has been taken out of use',
    withdrawn: 'Withdrawn',
    declined: 'Not taken up in the meeting',
    merged: 'Merged with another question',
  },
  questionNews: {
    received: 'The question has been received',
    'received-late':
      'The question has been received. The deadline of the meeting you chose had passed, so the question waits for the next meeting of the service.',
    saved: 'The change has been saved',
    moved: 'The question has been moved',
    'meeting-moved': 'The time or the deadline of the meeting has changed',
    'meeting-cancelled': 'The meeting has been cancelled, so your question was moved',
    'meeting-found': 'The meeting that your question was moved to has now been scheduled',
  },
  myQuestions: {
    title: 'My questions',
    lead: 'Open a question to edit, move or withdraw it.',
    none: 'You have not sent any questions.',
    open: (number: string) => `Open ${number}`,
    more: (count: number) => `And ${count} older questions.`,
    submit: 'Send a new question',
  },
  support: {
    title: 'You have the same question',
    added: (number: string) => `I added you to question ${number}. I will tell you when the answer is published.`,
    before: (number: string) =>
      `You are already with question ${number}. I will tell you when the answer is published.`,
  },

  meetings: {
    title: 'Meetings and questions sent ahead',
    lead: 'Kela tells about meetings for service providers and their materials on its website. I do not take questions ahead of meetings yet.',
  },

  greeting: { title: 'Hello!', lead: 'What would you like to know? Write your question in your own words.' },
  thanks: { title: 'You are welcome!', lead: 'Ask more if something is unclear.' },
  languageSet: { title: 'I will reply in English from now on', lead: 'You can change the language at any time.' },
  empty: { title: 'Write your question as text', lead: 'I cannot read pictures, attachments or stickers.' },

  nameWarning: {
    title: 'Did you name a client?',
    lead: "Your message seems to have a person's name and words about a client's matter. A client's name must not be written here.",
    waits:
      'I have not looked for an answer yet. The message waits in my memory for up to 10 minutes; I do not save it.',
    send: 'No, send it',
    rewrite: 'I will write it again',
  },
  heldGone: {
    title: 'Please write your question again',
    lead: 'Your message is no longer in my memory. I keep it there for up to 10 minutes.',
  },
  rewrite: {
    title: 'Please write your question again',
    lead: "I removed the message from my memory. Delete it from this chat too, and ask without the client's name and health details.",
  },

  myData: {
    title: 'This is what is saved about you',
    notChosen: 'you have not chosen one',
    language: (name: string) => `The language you chose: ${name}`,
    district: (name: string) => `The insurance district you chose: ${name}`,
    answers: (count: number) =>
      `Answers I sent you that I remember: ${count}. I remember them for 30 days, to tell you if one turns out wrong.`,
    noHandoffs: 'Questions to a person: none saved',
    handoffs: (list: string) =>
      `Your questions to a person: ${list}. Your name, your questions and the answers are kept for 90 days from the last change.`,
    noQuestions: 'Questions for meetings: none stored',
    questions: (list: string) =>
      `Questions you have sent for meetings: ${list}. They are documents of an authority and are kept for 24 months from the last change.`,
    handoffStates: { waiting: 'waiting', taken: 'taken', answered: 'answered', withdrawn: 'withdrawn' },
    memory:
      'I remember your last question for up to 10 minutes, so that you can go on from it. I do not save it under your name.',
    withoutYou:
      'If I find no answer or the answer does not help, the question may be saved for 90 days. It does not show who asked, and names are masked. Of feedback I save only whether the answer helped.',
    teams: 'Teams keeps our chat under its own rules.',
    forget: 'Forget me',
  },
  forgetMe: {
    title: 'Do you want me to forget you?',
    goes: 'I remove your language, your insurance district, my memory of our chat, the list of answers I sent you, and my cards that show data about you. I also remove your questions to a person, with their answers. You get no answer to a question that is open, and no word if an answer you were sent is wrong.',
    stays:
      'What does not show who you are stays: feedback on answers, masked questions, and drafts that staff made of questions sent to them, so that the answers can be improved. A note of what staff did stays, because an authority must be able to show what was done. It has the number of your question, not your name or text. Technical ids of messages go within a day. Teams keeps messages under its own rules. The questions you have sent for meetings stay as documents of an authority, but I remove your name, your organisation and the note of who asked. You will no longer be told of them.',
    confirm: 'Confirm: forget me',
    cancel: 'Cancel',
    done: 'I have forgotten you',
    gone: 'I removed your language, your insurance district, my memory of our chat, the list of answers I sent you, your questions to a person with their answers, and my cards that showed data about you.',
  },
  kept: { title: 'I removed nothing', lead: 'Your data is as it was.' },
  privately: {
    title: 'Please ask me this in private',
    lead: "I do not show anyone's data in a group. Open a chat with only me and write the same there.",
  },
  inChat: {
    title: 'This works in Teams',
    lead: 'Write the same message in a private chat with the bot.',
  },

  askPerson: {
    button: 'Ask a person',
    title: 'Ask an expert at Kela',
    atWork: 'Experts are available now. The answer will come to this chat.',
    back: (onDay: string, date: string, time: string) =>
      `No expert is available now. They will be back ${onDay} ${date} at ${time}.`,
    away: 'No expert is available now.',
    leave: 'You can leave the question to wait. The answer will come to this chat.',
    seen: 'Kela staff see your name and your question. Do not write a client’s name, identity code or health information.',
    question: 'Your question',
    questionMissing: 'Write your question.',
    service: 'Service',
    send: 'Send',
    tooLong: (most: number) => `The question is too long. Shorten it to ${most} characters at most.`,
    client: 'Is it about a single client? Then the right place is the line for authorities or secure e-mail:',
    unavailable: 'I cannot pass questions on to a person now. Use the contacts.',
  },
  handoff: {
    title: (number: string) => `Your question ${number}`,
    waiting: 'Waiting for an expert. The answer will come to this chat.',
    waitingUntil: (onDay: string, date: string, time: string) =>
      `Waiting. Experts will be back ${onDay} ${date} at ${time}. The answer will come to this chat.`,
    taken: 'An expert has taken your question. The answer will come to this chat.',
    answered: 'The question has been answered. The answer is in this chat.',
    withdrawn: 'You withdrew the question.',
    gone: 'This question no longer exists.',
    withdraw: 'Withdraw the question',
    answerTitle: (number: string) => `Answer to your question ${number}`,
    byStaff: 'Answered by: an expert at Kela',
    byName: (name: string) => `Answered by: ${name}, Kela`,
    yourQuestion: 'You asked:',
    unreviewed: 'The answer is general advice, not a decision.',
    more: 'Is something still open? Write a further question and I will open the question again.',
    moreLabel: 'Further question',
    moreMissing: 'Write what is still open.',
    reopen: 'Send further question',
  },
  staffHandoff: {
    title: (number: string) => `Question for staff ${number}`,
    asker: (name: string, service: string, language: string) => `${name} · ${service} · question in: ${language}`,
    unnamed: 'The asker',
    asked: (date: string, time: string) => `Asked ${date} at ${time}`,
    waitedMinutes: (minutes: number) => `Brought up again: has waited ${minutes} min`,
    waitedHours: (hours: number) => `Brought up again: has waited ${hours} h`,
    waitedDays: (days: number) => `Brought up again: has waited ${days} d`,
    question: 'Question',
    furtherQuestion: 'Further question',
    answer: 'Answer',
    waiting: 'State: waiting',
    taken: (name: string) => `State: taken by ${name}`,
    answered: (name: string) => `State: answered by ${name}`,
    withdrawn: 'State: the asker withdrew the question',
    someone: 'a member of staff',
    sending: 'The answer is on its way to the asker.',
    delivered: 'The answer has been delivered to the asker.',
    undeliverable: 'The answer could not be delivered. I will show it when the asker next writes to me.',
    take: 'Take the question',
    release: 'Leave to others',
    answerLabel: 'Answer to the asker',
    answerMissing: 'Write the answer.',
    answerHint: 'Write in the language of the question. No client data.',
    nameLabel: 'Showing your name',
    nameToggle: 'Show my name to the asker',
    send: 'Send the answer',
    makeDraft: 'Make a draft entry',
    draftMade: 'The answer has been made a draft entry.',
    tooLong: (most: number) => `The answer is too long. Shorten it to ${most} characters at most.`,
    moved: (number: string) => `Question ${number} has been brought up again. See the newer card.`,
    gone: (number: string) => `Question ${number} has been removed, because the asker wished to be forgotten.`,
  },
  hiding: {
    button: 'Hide this answer',
    title: 'Hide this answer?',
    lead: 'Once you hide the answer, I give it to nobody. You can put it back into use later.',
    reason: 'Why is the answer hidden?',
    reasonHint: 'Only staff see the reason. No client data.',
    reasonMissing: 'Write the reason.',
    tooLong: (most: number) => `The text is too long. Shorten it to ${most} characters at most.`,
    nobody: 'Nobody else has been sent this answer in the last 30 days.',
    tellLabel: 'Telling those who were sent the answer',
    tell: (people: number) => `Tell those who were sent the answer in the last 30 days (people: ${people})`,
    words: 'Message to those who were sent the answer (optional)',
    wordsHint: 'Goes out only if you choose to tell them.',
    confirm: 'Confirm: hide',
    cancel: 'Cancel',
    hidden: 'The answer is hidden',
    since: (date: string, time: string) => `Hidden ${date} at ${time}`,
    because: 'Reason:',
    told: (people: number) => `I am telling those who were sent the answer. People: ${people}.`,
    toldNobody: 'I do not tell those who were sent the answer.',
    unhide: 'Put back into use',
    unhideOne: (question: string) => `Put back into use: ${question}`,
    shown: 'The answer is in use',
    shownLead: 'I give this answer when somebody asks for it.',
    list: 'Hidden answers',
    listLead: 'I give these answers to nobody.',
    listEmpty: 'No answer is hidden.',
    page: (page: number, pages: number) => `Page ${page}/${pages}`,
    previous: 'Previous',
    next: 'Next',
  },
  notHidden: { title: 'I did not hide the answer', lead: 'The answer is in use as before.' },
  takenOut: {
    title: 'This answer has been taken out of use',
    lead: 'Do not use the answer any more. Write your question again, and I will tell you what I know now.',
  },

  staffDesk: {
    words: ['queue', 'desk', 'staff'],
    title: 'Staff desk',
    waiting: (count: number) => `Waiting for someone to answer: ${count}`,
    taken: (count: number) => `Taken: ${count}`,
    undeliverable: (count: number) => `Not delivered, shown when the asker writes: ${count}`,
    none: 'No question is open.',
    open: 'Open questions, oldest first:',
    more: (count: number) => `And ${count} more.`,
    line: (number: string, service: string, state: string) => `${number} · ${service} · ${state}`,
    isWaiting: 'waiting',
    isTaken: (name: string) => `taken by ${name}`,
    refresh: 'Refresh',
    hidden: 'Hidden answers',
    help: 'For staff: write “queue” and I will show the open questions.',
  },
  staffChannel: {
    title: 'Hello! This is the staff channel',
    lead: 'I bring here the questions that a provider would like a person to answer. Take a question on its card. Write “queue” and I will show the open questions.',
  },
  correction: {
    title: 'My earlier answer has been taken out of use',
    lead: 'I sent you an answer that should no longer be used. It answered this question:',
    words: 'Kela staff say:',
    again: 'You can ask me again, or use the contacts.',
  },
  notStaff: { title: 'For staff only', lead: 'This button is for Kela staff only.' },
  cannotCheck: { title: 'Your rights could not be checked', lead: 'Try again in a while.' },
  handoffGone: { title: 'The question has been removed', lead: 'This question no longer exists.' },
  nothingWritten: { title: 'The field is empty', lead: 'Write your text in the field and send it again.' },
  tooLong: { title: 'The text is too long', lead: 'Shorten the text to 2,000 characters at most and send it again.' },

  error: {
    title: 'Something went wrong',
    lead: 'There was no answer to your question. Please try again in a moment.',
    reference: (reference) => `If this happens again, give this reference to the administrator: ${reference}`,
    outdated: 'This button no longer works. Write your question again.',
  },

  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  onDays: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
  date: (year, month, day) => (day ? `${day} ${months[month - 1]} ${year}` : `about ${months[month - 1]} ${year}`),
  clock: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
};
