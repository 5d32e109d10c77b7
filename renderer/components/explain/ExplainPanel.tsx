import { Button } from '@mantine/core';
import { IconArrowRight, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '#shared/budget/explain/explain.ts';
import { followed, partKey } from '#shared/budget/explain/trail.ts';
import type { Explained, Explanation } from '#shared/budget/explain/types.ts';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import type { OpenedNumber } from '#renderer/state/explained.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { Formula } from './Formula.tsx';
import { Source } from './Source.tsx';
import { useLead } from './useLead.ts';
import { sourceKind, useNumberWords, type NumberWords } from './useNumberWords.ts';
import classes from './ExplainPanel.module.css';

/**
 * A number of the projection, opened: what it is, its formula in words and with the actual values, each of which opens
 * in turn, and for an input its source and the way to the place where it is changed. It counts along with the plan.
 */
export default function ExplainPanel({ number }: { readonly number: OpenedNumber }) {
  const { t } = useTranslation('explain');
  const plan = usePlan();
  const derived = useDerived();
  const openNumber = useView((view) => view.openNumber);
  const { opened, from, openedAt } = number;
  const explained = useMemo(() => from(plan, derived), [from, plan, derived]);
  const root = useMemo(() => explained && explain(explained, opened), [explained, opened]);
  const close = () => {
    openNumber(null);
    if (openedAt instanceof HTMLElement) openedAt.focus();
  };
  if (!explained || !root)
    return (
      <SidePanel label={t('title')} title={t('title')} onClose={close}>
        <p>{explained ? t('nothingThere') : t('gone')}</p>
      </SidePanel>
    );
  return <OpenPanel number={number} explained={explained} root={root} onClose={close} />;
}

interface Props {
  readonly number: OpenedNumber;
  readonly explained: Explained;
  readonly root: Explanation;
  readonly onClose: () => void;
}

function OpenPanel({ number, explained, root, onClose }: Props) {
  const { t } = useTranslation(['explain', 'budget']);
  const openNumber = useView((view) => view.openNumber);
  const words = useNumberWords(explained.plan);
  const content = useRef<HTMLDivElement>(null);
  const way = followed(root, number.trail);
  const shown = way.at(-1)!;
  const goTo = (trail: readonly string[]) =>
    openNumber({ ...number, trail, cameFrom: number.trail[trail.length] ?? null });
  const back = () => way.length > 1 && goTo(number.trail.slice(0, way.length - 2));
  useEffect(() => focusIn(content.current, number), [number]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Backspace' || (event.altKey && event.key === 'ArrowLeft')) back();
    else if (step !== 0 && !event.altKey) stepThroughParts(event.currentTarget, step);
    else return;
    event.preventDefault();
  };
  return (
    <SidePanel wide label={t('title')} title={words.name(shown.symbol)} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what is inside, which has the focus */}
      <div ref={content} className={classes.content} onKeyDown={onKeyDown}>
        {way.length > 1 && <Trail way={way} words={words} onGo={(steps) => goTo(number.trail.slice(0, steps))} />}
        <Value
          one={shown}
          words={words}
          at={[explained.scenario?.name, placeOfOpened(number, shown, way.length === 1)].filter(Boolean).join(', ')}
        />
        {shown.expression !== null && (
          <section className={classes.block}>
            <h3>{t('formula')}</h3>
            <Formula of={shown} words={words} />
          </section>
        )}
        <Parts
          of={shown}
          words={words}
          onOpen={(key) =>
            openNumber({ ...number, trail: [...number.trail.slice(0, way.length - 1), key], cameFrom: null })
          }
        />
        {shown.origin && <Origin origin={shown.origin} explained={explained} />}
        <p className={classes.soft}>
          {shown.expression !== null && t('rounded')} {t('keys')}
        </p>
      </div>
    </SidePanel>
  );

  function placeOfOpened({ opened }: OpenedNumber, one: Explanation, first: boolean): string {
    return first && opened.of === 'quarter' && one.month === null
      ? t('quarterOf', { ns: 'budget', year: opened.year, quarter: opened.quarter })
      : words.place(one);
  }
}

/** The keyboard goes on at the number that was opened, or at the part that was gone back from. */
function focusIn(panel: HTMLElement | null, { cameFrom }: OpenedNumber): void {
  const parts = [...(panel?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
  const part = parts.find((one) => one.dataset['part'] === cameFrom);
  (part ?? panel?.querySelector<HTMLElement>('[data-opened]'))?.focus();
}

/** Moves the focus to the next or the previous part. */
function stepThroughParts(panel: HTMLElement, step: number): void {
  const parts = [...panel.querySelectorAll<HTMLElement>('[data-part]')];
  const at = parts.findIndex((part) => part === document.activeElement);
  parts[at < 0 ? 0 : Math.max(0, Math.min(parts.length - 1, at + step))]?.focus();
}

/** How many steps of the way are named; of a longer one the first and the last. */
const mostSteps = 4;

interface TrailProps {
  readonly way: readonly Explanation[];
  readonly words: NumberWords;
  /** Goes back to what was opened after so many steps; 0 is the number itself. */
  readonly onGo: (steps: number) => void;
}

function Trail({ way, words, onGo }: TrailProps) {
  const { t } = useTranslation('explain');
  const steps = way.slice(0, -1).map((one, step) => ({ one, step }));
  const named = steps.length <= mostSteps ? steps : [steps[0]!, ...steps.slice(1 - mostSteps)];
  return (
    <nav aria-label={t('trail')} className={classes.trail}>
      <ol>
        {named.map(({ one, step }, index) => (
          <li key={step}>
            {index > 0 && step > named[index - 1]!.step + 1 && <span aria-hidden>… </span>}
            <button type="button" onClick={() => onGo(step)}>
              {[words.name(one.symbol), words.place(one, way[step - 1])].filter(Boolean).join(', ')}
            </button>
            <IconChevronRight size={12} aria-hidden />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The number itself, large, and the sentence of what it is. */
function Value({ one, words, at }: { readonly one: Explanation; readonly words: NumberWords; readonly at: string }) {
  const { t } = useTranslation('explain');
  const { symbol, value } = one;
  const when = words.when(one);
  const [text, unit] = when === null ? [words.value(symbol, value), words.unit(symbol, value)] : [when, ''];
  // The month of an answer to 'when' is the answer itself; its formula says by which money.
  const place = when === null ? at : '';
  return (
    <div
      data-opened
      tabIndex={-1}
      role="group"
      aria-label={[words.name(symbol), place, `${text} ${unit}`].filter(Boolean).join(', ')}
      className={classes.value}
    >
      {place !== '' && <p className={classes.soft}>{place}</p>}
      <p className={classes.large}>
        {text} <small>{unit}</small>
      </p>
      <p>{t(`what.${symbol}`)}</p>
    </div>
  );
}

interface PartsProps {
  readonly of: Explanation;
  readonly words: NumberWords;
  readonly onOpen: (key: string) => void;
}

/** The numbers of a formula, each of which opens. */
function Parts({ of, words, onOpen }: PartsProps) {
  const { t } = useTranslation('explain');
  const parts = of.parts();
  if (parts.length === 0) return null;
  return (
    <section className={classes.block}>
      <h3>{t('parts')}</h3>
      <ul className={classes.parts}>
        {parts.map((part) => {
          const place = words.place(part, of);
          // In a sum every part has the same name: what tells them apart is their place.
          const name = of.expression === 'sum' && place !== '' ? '' : words.name(part.symbol);
          return (
            <li key={partKey(part)}>
              <button type="button" data-part={partKey(part)} onClick={() => onOpen(partKey(part))}>
                <span>
                  {name === '' ? place : name}
                  {name !== '' && place !== '' && <small>{place}</small>}
                </span>
                <span className={classes.partValue}>
                  {words.value(part.symbol, part.value)} {words.unit(part.symbol, part.value)}
                  {part.origin && <small>{t(`short.${sourceKind(part.origin)}`)}</small>}
                </span>
                <IconChevronRight size={14} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Origin({
  origin,
  explained,
}: {
  readonly origin: NonNullable<Explanation['origin']>;
  readonly explained: Explained;
}) {
  const { t } = useTranslation('explain');
  const plan = usePlan();
  const lead = useLead()(origin);
  return (
    <section className={classes.block}>
      <h3>{t('source')}</h3>
      <Source origin={origin} plan={plan} explained={explained} />
      {lead && (
        <Button
          variant="default"
          size="sm"
          className={classes.lead}
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={lead.go}
        >
          {lead.label}
        </Button>
      )}
    </section>
  );
}
