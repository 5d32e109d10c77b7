import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addMonths, monthOf, monthText } from '#shared/calendar/dates.ts';
import { channelTests, testSlots, withTest, type ChannelTests, type TestSlot } from '#shared/decisions/channelTests.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';

/** Changes the test slots as one change; the proposal becomes the plan's own with the first. */
function changeTests(recipe: (tests: ChannelTests) => ChannelTests): void {
  changePlan((draft) => void (draft.channelTests = recipe(channelTests(draft))));
}

/** What is tried next: a share of the budget, months, channels; each can be put into the budget at once. */
export default function TestsPage() {
  const { t } = useTranslation('guideChannels');
  const plan = usePlan();
  const { input } = useDerived();
  if (!input) return null;
  const slots = testSlots(plan, input);
  const { budgetShare } = channelTests(plan);
  const add = () =>
    changeTests((tests) => {
      const last =
        tests.slots
          .map(({ month }) => month)
          .toSorted()
          .at(-1) ?? plan.profile.openingDate.slice(0, 7);
      const month = monthText(addMonths(monthOf(last), 3));
      return { ...tests, slots: [...tests.slots, { id: crypto.randomUUID(), month, channelId: null }] };
    });
  return (
    <>
      <NumberField
        label={t('tests.share')}
        description={t('tests.shareWhy')}
        unit="share"
        digits={0}
        min={0}
        max={1}
        width={220}
        value={budgetShare}
        onCommit={(value) => changeTests((tests) => ({ ...tests, budgetShare: value }))}
      />
      {slots.length === 0 || budgetShare === 0 ? <Note kind="risk">{t('tests.none')}</Note> : null}
      <ul className={parts.list}>
        {slots.map((slot) => (
          <Slot key={slot.id} slot={slot} />
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={add}>
          {t('tests.add')}
        </Button>
      </div>
    </>
  );
}

function Slot({ slot }: { readonly slot: TestSlot }) {
  const { t } = useTranslation('guideChannels');
  const { money, month } = useFormat();
  const { channels, profile, economics } = usePlan();
  const months = Array.from({ length: economics.horizonMonths }, (_, m) =>
    monthText(addMonths(monthOf(profile.openingDate), m)),
  );
  const change = (changes: Partial<ChannelTests['slots'][number]>) =>
    changeTests((tests) => ({
      ...tests,
      slots: tests.slots.map((one) => (one.id === slot.id ? { ...one, ...changes } : one)),
    }));
  const monthly = Math.round(Math.max(slot.monthly, slot.needed ?? 0));
  const plan = () =>
    changePlan((draft) => {
      // First what was proposed: a channel that runs is proposed no longer.
      draft.channelTests = channelTests(draft);
      draft.channels = draft.channels.map((one) =>
        one.id === slot.channelId ? withTest(one, slot.month, monthly) : one,
      );
    });
  const enough = slot.needed !== null && slot.monthly >= slot.needed;
  return (
    <li className={parts.row}>
      <div className={parts.end}>
        <Select
          label={t('tests.month')}
          allowDeselect={false}
          openOnFocus={false}
          w={170}
          value={slot.month}
          data={(months.includes(slot.month) ? months : [slot.month, ...months]).map((value) => ({
            value,
            label: month(value),
          }))}
          onChange={(value) => value && change({ month: value })}
        />
        <Select
          label={t('tests.channel')}
          openOnFocus={false}
          clearable
          w={260}
          placeholder={t('tests.noChannel')}
          value={slot.channelId}
          data={channels.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(channelId) => change({ channelId })}
        />
        {slot.channelId !== null && !slot.planned && monthly > 0 && (
          <Button variant="default" onClick={plan}>
            {t('tests.plan', { monthly: money(monthly, profile.currency) })}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          aria-label={t('tests.removeSlot', { month: month(slot.month) })}
          onClick={() => changeTests((tests) => ({ ...tests, slots: tests.slots.filter(({ id }) => id !== slot.id) }))}
        >
          {t('tests.remove')}
        </Button>
      </div>
      {slot.planned ? (
        <Note kind="done">{t('tests.planned')}</Note>
      ) : (
        slot.channelId !== null &&
        (slot.needed === null ? (
          <Note kind="risk">{t('tests.cannotTell')}</Note>
        ) : (
          <Note kind={enough ? 'info' : 'risk'}>
            {t(enough ? 'tests.enough' : 'tests.notEnough', {
              monthly: money(slot.monthly, profile.currency),
              needed: money(slot.needed, profile.currency),
            })}
          </Note>
        ))
      )}
    </li>
  );
}
