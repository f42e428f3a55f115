/**
 * `npm run validate:manifest -- [FILE]`: asks Microsoft's validation service about the manifest.
 * The service needs a network; what can be checked without one stands in test/manifest.
 */
import { createRequire } from 'node:module';

const { validateManifest } = createRequire(import.meta.url)('office-addin-manifest');
const SECONDS = 60;
const file = process.argv[2] ?? 'manifest.xml';

function say(chinese, english) {
  console.log(`${chinese}\n${english}`);
}

/** No verdict is no failure: an office without internet would never get past this step. */
function skip(reason, inEnglish) {
  say(
    `已跳过联网校验：${reason}。离线检查请运行 npx jest test/manifest`,
    `Online validation skipped: ${inEnglish}. For the checks without network: npx jest test/manifest`,
  );
  process.exit(0);
}

function list(issues, mark) {
  for (const { title, content, code, line } of issues ?? []) {
    const place = line ? ` (${line})` : '';
    console.log(`  ${mark} ${[code, title, content].filter(Boolean).join(': ')}${place}`);
  }
}

function report({ isValid, status, report: answer }) {
  // A proxy or a failing service answers too, but without the report that makes a verdict.
  if (!answer?.status) skip('校验服务没有给出结论', `no verdict from the service (HTTP ${status ?? '?'})`);
  list(answer.errors, 'E');
  list(answer.warnings, 'W');
  if (isValid) say(`${file} 通过微软校验服务的检查`, `${file} is valid`);
  else say(`${file} 未通过微软校验服务的检查`, `${file} is not valid`);
  process.exit(isValid ? 0 : 1);
}

say(
  `正在把 ${file} 发送到微软校验服务 validationgateway.omex.office.net ……`,
  `Sending ${file} to Microsoft's validation service …`,
);
setTimeout(
  () => skip(`${SECONDS} 秒内没有应答`, `no answer within ${SECONDS} seconds`),
  SECONDS * 1000,
).unref();
try {
  report(await validateManifest(file));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (/unable to contact/i.test(message)) skip('无法连接校验服务', 'the service cannot be reached');
  console.error(`${file}: ${message}`);
  process.exit(1);
}
