/** Mutation testing room by room, each with its own tests: npm run mutation [-- values evaluation rules]. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const chosen = process.argv.slice(2);
const rooms = chosen.length > 0 ? chosen : ['values', 'evaluation', 'rules'];
const failed = rooms.filter((room) => {
  const env = { ...process.env, MUTATION_ROOM: room };
  return spawnSync('npx', ['stryker', 'run'], { stdio: 'inherit', env }).status !== 0;
});
for (const room of rooms) console.log(`${room}: ${scoreOf(room)}`);
process.exit(failed.length === 0 ? 0 : 1);

function scoreOf(room) {
  const report = `test-artefacts/mutation/${room}.json`;
  if (!existsSync(report)) return 'no report';
  const mutants = Object.values(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(
    (file) => file.mutants,
  );
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const found = count('Killed', 'Timeout');
  const valid = found + count('Survived', 'NoCoverage');
  return `${((found / valid) * 100).toFixed(2)} % (${found} of ${valid} mutants found)`;
}
