import { fork } from 'node:child_process';
import path from 'node:path';
import { type Measurement, measurementOf } from './measurement';
import { type Message, messageSchema } from './message';
import { longestMinutes } from './plan';

/** Node's own limit is too small for some engines at 10,000 entries; the same for all. */
const heapMegabytes = 8_192;

/** Measures one engine at one size in a process of its own; one that takes too long is stopped. */
export function runOne(engine: { readonly id: string; readonly title: string }, size: number): Promise<Measurement> {
  const child = fork(path.join(__dirname, 'measure-one.js'), [engine.id, String(size)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMegabytes}`],
  });
  const messages: Message[] = [];
  let wasStopped = false;
  let timer: NodeJS.Timeout | undefined;
  child.on('message', (raw) => {
    const message = messageSchema.parse(raw);
    messages.push(message);
    if (message.step !== 'ready') return;
    timer = setTimeout(() => {
      wasStopped = true;
      child.kill('SIGKILL');
    }, longestMinutes * 60_000);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      resolve(measurementOf(engine.title, messages, wasStopped));
    });
  });
}
