import { defuse } from './defuse';

it.each(['=1+1', '+358', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\n=1', '\u00a0=1', '\tteksti', '＝1+1'])(
  'a cell that begins like a formula is a text: %j',
  (content) => {
    expect(defuse(content)).toBe(`'${content}`);
  },
);

it.each(['Muuttuuko hinta?', '1+1=2', 'a@example.com', '', "'=1"])('any other cell stays as it is: %j', (content) => {
  expect(defuse(content)).toBe(content);
});
