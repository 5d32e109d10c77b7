import '@fontsource-variable/inter/wght.css';
import '#renderer/app/tokens.css';
import './print.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import { namedHolidays } from '#shared/calendar/holidays.ts';
import { loadPromotionWords, type PromotionWords } from '#shared/content/promotionWords.ts';
import { holidayYears } from '#shared/plan/holidayYears.ts';
import { reportRequestSchema, type ReportRequest } from '#shared/bridge.ts';
import { translatedPlan } from '#shared/exchange/translatePlan.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { derive } from '#renderer/state/derived.ts';
import { statisticsOf } from '#renderer/state/statistics.ts';
import { drawsRequest, runDraws, type DrawsRequest } from '#renderer/workers/runDraws.ts';
import { Impossible } from './Impossible.tsx';
import { pageFoot } from './pageFoot.ts';
import { PartPages } from './PartPages.tsx';
import { Report } from './Report.tsx';
import { WebsiteBriefPages } from './WebsiteBriefPages.tsx';

const page = document.documentElement;
const messageSchema = z.object({ type: z.literal('report'), request: reportRequestSchema });

/** Draws the report of a request; afterwards the document says `ready`, or `failed` with the sentences shown. */
async function draw(request: ReportRequest): Promise<void> {
  const { language, part } = request;
  // The report reads in its own language; a view of the road map as it stands on the screen.
  const plan = part ? request.plan : await translatedPlan(request.plan, language);
  await startWords(language);
  const pages = await pagesOf({ ...request, plan }, await loadPromotionWords(language));
  const root = document.getElementById('root');
  if (!root) throw new Error('print.html has no #root');
  const show = (what: ReactNode) => flushSync(() => createRoot(root).render(what));
  if (!pages.ok) {
    // Not the last good projection: what is handed over must be the plan as it is.
    show(<Impossible plan={plan} problems={pages.problems} />);
    return done(false, root.innerText);
  }
  document.title = plan.name;
  document.adoptedStyleSheets = [pageFoot(plan.name)];
  show(pages.value);
  await document.fonts.ready;
  // Charts measure themselves in effects: two frames later they are drawn.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  done(true, '');
}

/** The pages of a request, or what keeps the plan from having them. A view of the road map needs no projection. */
async function pagesOf(
  { plan, today, language, part }: ReportRequest,
  words: PromotionWords,
): Promise<Outcome<ReactNode>> {
  const region = plan.calendar.holidayRegion;
  const named = region === null ? success([]) : namedHolidays(region, ...holidayYears(plan), language);
  if (!named.ok) return named;
  const holidays = named.value.map(({ date }) => date);
  const derived = derive(plan, today, holidays);
  const { schedule, projection, forecast, input, forecastInput } = derived;
  if (!schedule.ok) return schedule;
  // Statistics of months to come do not count: the report does not speak of them.
  const counted = { ...plan, actuals: [...derived.actuals] };
  const props = { plan: counted, today: derived.today, holidays, schedule: schedule.value };
  if (part?.kind === 'websiteBrief') return success(<WebsiteBriefPages {...props} words={words} />);
  if (part) {
    const holidayNames = new Map(named.value.map(({ date, name }) => [date, name]));
    return success(<PartPages {...props} holidayNames={holidayNames} part={part} />);
  }
  if (!projection.ok) return projection;
  if (!forecast.ok) return forecast;
  const numbers = {
    // A plan that has projection and forecast has what they are made from.
    input: forecastInput!,
    projection: forecast.value,
    planned: { input: input!, projection: projection.value },
    uncertain: await drawn(drawsRequest(plan, forecastInput!)),
    statistics: derived.actuals.length > 0 ? statisticsOf(plan, derived) : null,
  };
  return success(<Report {...props} {...numbers} words={words} />);
}

/** The draws that the screen shows, made by the same worker. @throws Error where they could not be made at all */
async function drawn(request: DrawsRequest): Promise<Outcome<Uncertain>> {
  const end = await runDraws(request, () => {}).end;
  if (end.kind !== 'done') throw new Error(end.kind === 'failed' ? end.reason : end.kind);
  return end.outcome;
}

function fail(text: string): void {
  document.body.innerText = text;
  done(false, text);
}

function done(ok: boolean, text: string): void {
  page.dataset['report'] = ok ? 'ready' : 'failed';
  void window.plannerReport?.drawn(ok, text.slice(0, 2_000));
}

/** Other messages that reach a window are none of this document's. */
function isReport(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'report';
}

function receive(message: unknown): void {
  if (!isReport(message)) return;
  const parsed = messageSchema.safeParse(message);
  // Whoever asks waits for an answer, so a request that cannot be read is answered too.
  if (!parsed.success) return fail(parsed.error.message);
  draw(parsed.data.request).catch((cause: unknown) => fail(String(cause)));
}

page.dataset['mantineColorScheme'] = 'light';
window.addEventListener('message', (event) => {
  if (event.origin === window.location.origin) receive(event.data);
});
window.plannerReport?.onRequest((request) => receive({ type: 'report', request }));
page.dataset['listening'] = '';
