import { isFollowUp, tellsItself } from './follow-up';

describe('a message goes on from the one before', () => {
  it.each([
    ['when it begins so in Finnish', 'Entä Oma väylässä?'],
    ['when it begins so in speech', 'mites LAKU'],
    ['when it begins so in Swedish', 'Och i Min egen väg?'],
    ['when it begins so in English', 'and for therapies?'],
    ['when its first two words do so in Swedish', 'Hur blir det i LAKU?'],
    ['when its first two words do so in English', 'What about Oma väylä?'],
    ['when a word stands for what was asked', 'Kuka sen hyväksyy?'],
    ['when a word stands for it in Swedish', 'När gäller det?'],
    ['when a word stands for it in English', 'Who accepts it?'],
    ['whatever its capitals and marks', 'ENTÄ LAKU?!'],
    ['when it has eight words after such a beginning', 'Entä jos asiakas on poissa vain yhden päivän?'],
    ['when it has five words with such a word', 'Voiko sen lähettää Kelaan sähköisesti?'],
  ])('%s ("%s")', (_when, text) => {
    expect(isFollowUp(text)).toBe(true);
  });
});

describe('a message stands for itself', () => {
  it.each([
    ['when nothing in it points back', 'Milloin hinnat nousevat?'],
    ['when only its first word could go on, in English', 'What is Reku?'],
    ['when only its first word could go on, and there is no other', 'how?'],
    ['when only its first word could go on, in Swedish', 'Hur registrerar man sig?'],
    ['when it is long, whatever it begins with', 'Entä jos asiakas on poissa yhden päivän LAKUn ryhmästä keväällä?'],
    ['when it is long, whatever stands in it', 'Voiko sen lähettää Kelaan sähköisesti tänä vuonna?'],
    ['when such a beginning comes later', 'LAKU entä muut'],
    ['when such a word is only part of another', 'senkin lomake'],
    ['when it is empty', ''],
    ['when it has no words', '?!'],
  ])('%s ("%s")', (_when, text) => {
    expect(isFollowUp(text)).toBe(false);
  });
});

it('a follow-up tells by itself what it is about when it has words enough', () => {
  expect(tellsItself('Entä lähetetäänkö lomakkeet Kelaan?')).toBe(true);
  expect(tellsItself('kuka sen hyväksyy?')).toBe(false);
  expect(tellsItself('entäpä mites?')).toBe(false);
});
