import '@fontsource-variable/inter/wght.css';
import '#renderer/app/tokens.css';
import './print.css';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { publicHolidays } from '#shared/calendar/holidays.ts';
import { holidayYears } from '#shared/plan/holidayYears.ts';
import { reportRequestSchema, type ReportRequest } from '#shared/bridge.ts';
import { problemSentence } from '#shared/content/problemSentence.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { derive } from '#renderer/state/derived.ts';
import { pageFoot } from './pageFoot.ts';
import { Report } from './Report.tsx';

const page = document.documentElement;
const messageSchema = z.object({ type: z.literal('report'), request: reportRequestSchema });

/** Draws the report of a request; afterwards the document says `ready`, or `failed` with the sentences shown. */
async function draw(request: ReportRequest): Promise<void> {
  const { plan, today, language } = request;
  await startWords(language);
  const region = plan.calendar.holidayRegion;
  const holidays = region === null ? null : publicHolidays(region, ...holidayYears(plan));
  const derived = derive(plan, today, holidays?.ok ? holidays.value : []);
  const failed = holidays?.ok === false ? holidays : derived.schedule.ok ? derived.projection : derived.schedule;
  if (!failed.ok) return fail(failed.problems.map((problem) => problemSentence(problem, language)).join('\n'));
  if (!derived.schedule.ok || !derived.projection.ok) return;
  document.title = plan.name;
  document.adoptedStyleSheets = [pageFoot(plan.name)];
  const root = document.getElementById('root');
  if (!root) throw new Error('print.html has no #root');
  const report = (
    <Report
      plan={plan}
      today={today}
      holidays={derived.holidays}
      schedule={derived.schedule.value}
      projection={derived.projection.value}
    />
  );
  flushSync(() => createRoot(root).render(report));
  await document.fonts.ready;
  // Charts measure themselves in effects: two frames later they are drawn.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  done(true, '');
}

function fail(text: string): void {
  document.body.innerText = text;
  done(false, text);
}

function done(ok: boolean, text: string): void {
  page.dataset['report'] = ok ? 'ready' : 'failed';
  void window.plannerReport?.drawn(ok, text.slice(0, 2_000));
}

function receive(message: unknown): void {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) return;
  draw(parsed.data.request).catch((cause: unknown) => fail(String(cause)));
}

page.dataset['mantineColorScheme'] = 'light';
window.addEventListener('message', (event) => {
  if (event.origin === window.location.origin) receive(event.data);
});
window.plannerReport?.onRequest((request) => receive({ type: 'report', request }));
page.dataset['listening'] = '';
