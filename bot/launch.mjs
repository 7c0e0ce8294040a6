// Plain JavaScript, so that a Node too old for the rest can still say so.
import module from 'node:module';

const WANTED = 24;
const [major] = process.versions.node.split('.');

if (Number(major) < WANTED) {
  process.stderr.write(
    `Solna i världen needs Node ${WANTED}, and this is Node ${process.versions.node}: run "npm ci", which brings it, and then "npm start".\n`,
  );
  process.exit(1);
}
// Measured: what was compiled and stripped of types the last time halves the time to the first answer.
module.enableCompileCache();
await import('./main.ts');
