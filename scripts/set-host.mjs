/**
 * `npm run manifest -- BASE_URL [OUT]`: the manifest for an own server, with every address below BASE_URL.
 * The add-in only manifest knows no relative addresses, so that each place of hosting needs its own copy.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const DEVELOPMENT = 'https://localhost:3000/';
const USAGE = [
  '用法：npm run manifest -- https://内网主机/路径/ [输出文件]',
  'Usage: npm run manifest -- https://host/path/ [output file]',
];

/** A base address as it stands in the manifest, or the reason why it cannot stand there. */
function readBase(text) {
  if (!URL.canParse(text)) return { problem: `不是网址 / not an address: ${text}` };
  const url = new URL(text);
  if (url.protocol !== 'https:')
    return { problem: 'Office 只接受 https 地址 / Office accepts https addresses only' };
  if (url.username || url.password) return { problem: '网址不能带用户名或密码 / no user name or password' };
  if (url.search || url.hash) return { problem: '网址不能带 ? 或 # / no ? and no #' };
  // Whoever names a page means the folder around it less often than a typing error.
  if (/\.(html?|xml)$/i.test(url.pathname))
    return { problem: '请给出文件夹的网址 / name the folder, not a page' };
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return { base: base.replaceAll('&', '&amp;').replaceAll("'", '%27') };
}

function fail(lines) {
  for (const line of lines) console.error(line);
  process.exit(2);
}

const [address, out = 'dist/addin/manifest.xml'] = process.argv.slice(2);
if (!address) fail(USAGE);
const { base, problem } = readBase(address);
if (problem) fail([problem, ...USAGE]);
const manifest = readFileSync('manifest.xml', 'utf8');
// The explanation at the top speaks of the development server and of nothing else: it has no place in the copy.
const copy = manifest.replace(/<!--[\s\S]*?-->\s*/, '').replaceAll(DEVELOPMENT, () => base);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, copy);
console.log(`已写出 ${out}，所有地址指向 ${base}`);
console.log(`Written: ${out}, every address below ${base}`);
