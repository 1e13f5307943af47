import { answerUnserved, unservedInvokes } from './invokes';

it.each(unservedInvokes)('%s is answered in its own form, with nothing that says error', (name) => {
  const { status, body } = answerUnserved(name, 'ei käytössä');
  expect(status).toBe(name === 'signin/tokenExchange' ? 412 : 200);
  expect(body).toEqual(expect.any(Object));
});

it.each(['task/fetch', 'composeExtension/fetchTask', 'message/fetchTask', 'config/fetch'])(
  '%s opens something, so it says that it is not in use',
  (name) => {
    expect(JSON.stringify(answerUnserved(name, 'ei käytössä'))).toContain('ei käytössä');
  },
);

it.each(['nonsense', '', 'toString', '__proto__', 'constructor'])('%j is not known', (name) => {
  expect(answerUnserved(name, 'ei käytössä')).toEqual({ status: 501 });
});
