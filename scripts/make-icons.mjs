/** `npm run icons`: draws the icons of the add-in from assets/*.svg, in every size that Office asks for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findProgram, hintFor } from './programs.mjs';

/** Office's sizes: the ribbon takes those up to 80, the dialogs of the administrator 128. */
const RIBBON = [16, 20, 24, 32, 40, 48, 64, 80];
const DRAWINGS = { icon: [...RIBBON, 128], grade: RIBBON, report: RIBBON };
/** Below this size lines of the full drawing blur, so that a simpler one takes its place. */
const FULL_DRAWING_FROM = 24;

function sourceOf(name, size) {
  return `assets/${name}${size < FULL_DRAWING_FROM ? '-small' : ''}.svg`;
}

async function draw(page, name, size) {
  const svg = readFileSync(sourceOf(name, size)).toString('base64');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.locator('img').evaluate((image) => image.decode());
  writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
}

const executablePath = findProgram('chromium');
if (!executablePath) {
  console.error(`Chromium: ${hintFor('chromium')}`);
  process.exit(2);
}
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(DRAWINGS)) for (const size of sizes) await draw(page, name, size);
await browser.close();
