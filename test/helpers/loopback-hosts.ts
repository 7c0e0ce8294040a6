/** Hosts that are the machine itself, each of its own kind, as they stand in an address. */
export const LOOPBACK_HOSTS = ['127.0.0.1', '127.1.2.3', '127.255.255.255', 'localhost', 'bot.localhost', '[::1]'];

/** Hosts that are another machine, or may be, though they look like this one or are near it. */
export const OTHER_HOSTS = [
  '127.0.0.1.example.org',
  'localhost.example.org',
  'notlocalhost',
  '126.255.255.255',
  '128.0.0.1',
  '192.168.1.10',
  '0.0.0.0',
  '[::]',
  '[::2]',
  '[::ffff:192.168.1.10]',
  'solna.example.org',
];
