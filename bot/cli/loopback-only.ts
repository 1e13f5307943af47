import net from 'node:net';

// Loaded before the Playground (node --require), which listens on every interface of the machine. A test client that
// anyone on the network can open would let them talk to a bot that checks no signatures.
const listen = net.Server.prototype.listen;

function listenOnLoopback(this: net.Server, ...args: unknown[]): net.Server {
  const [port, ...rest] = args;
  const isPortAlone = (typeof port === 'number' || typeof port === 'string') && typeof rest[0] !== 'string';
  return Reflect.apply(
    listen,
    this,
    isPortAlone ? [port, '127.0.0.1', ...rest.filter((arg) => arg !== undefined)] : args,
  );
}

net.Server.prototype.listen = listenOnLoopback as typeof listen;
