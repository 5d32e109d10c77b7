import { Button, Checkbox, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelNames } from '#shared/budget/defaults.ts';
import { funnelFields, responseFields } from '#shared/budget/inputFields.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { channelKinds } from '#shared/plan/budgetSchema.ts';
import type { Channel } from '#shared/plan/schema.ts';
import { inputId } from '#renderer/components/inputId.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { tellChange } from '#renderer/components/UndoNotice.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { languageNow } from '#renderer/i18n/sentences.ts';
import { changeChannel, removeChannel } from '#renderer/state/channelActions.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { ResponseCurve } from './ResponseCurve.tsx';
import classes from './ChannelPanel.module.css';

const responseKeys = Object.keys(responseFields) as (keyof typeof responseFields)[];

interface Props {
  readonly channel: Channel;
  readonly onClose: () => void;
}

/** Everything that the projection takes from one channel, in a panel beside the grid. */
export function ChannelPanel({ channel, onClose }: Props) {
  const { t } = useTranslation('budget');
  const { currency } = usePlan().profile;
  const names = useChannelNames();
  const change = (recipe: Parameters<typeof changeChannel>[1]) => changeChannel(channel.id, recipe);
  return (
    <SidePanel label={t('panel.title')} title={channel.name} onClose={onClose}>
      <div className={classes.group}>
        <TextField
          label={t('panel.name')}
          value={channel.name}
          required={t('panel.nameEmpty')}
          maxLength={200}
          onCommit={(name) => change((draft) => void (draft.name = name))}
        />
        <Select
          label={t('panel.kind')}
          value={channel.kind}
          allowDeselect={false}
          data={channelKinds.map((value) => ({ value, label: names?.[value] ?? '' }))}
          onChange={(kind) => kind !== null && change((draft) => void (draft.kind = kind))}
        />
        <Checkbox
          id={inputId(`channels.${channel.id}.active`)}
          label={t('panel.active')}
          checked={channel.active}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change((draft) => void (draft.active = checked));
          }}
        />
      </div>
      <ResponseCurve response={channel.response} currency={currency} />
      <ResponseFields channel={channel} currency={currency} />
      <section className={classes.group} aria-label={t('panel.funnel')}>
        <h3>{t('panel.funnel')}</h3>
        <div className={classes.pair}>
          {(['bookingRate', 'showRate'] as const).map((field) => (
            <NumberField
              key={field}
              path={`channels.${channel.id}.funnel.${field}`}
              {...funnelFields[field]}
              label={t(`panel.fields.${field}`)}
              value={channel.funnel[field]}
              onCommit={(value) => change((draft) => void (draft.funnel[field] = value))}
            />
          ))}
        </div>
      </section>
      <Seasonality channel={channel} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} />}
        onClick={() => {
          onClose();
          removeChannel(channel.id);
          tellChange(t('panel.removed', { channel: channel.name }));
        }}
      >
        {t('panel.remove')}
      </Button>
    </SidePanel>
  );
}

function ResponseFields({ channel, currency }: { readonly channel: Channel; readonly currency: string }) {
  const { t } = useTranslation('budget');
  const { number } = useFormat();
  const { projection } = useDerived();
  const tooLow = projection.ok
    ? undefined
    : projection.problems.find(
        ({ code, params }) => code === 'channel.ceilingTooLow' && params['channel'] === channel.id,
      );
  return (
    <section className={classes.group} aria-label={t('panel.response')}>
      <h3>{t('panel.response')}</h3>
      <div className={classes.pair}>
        {responseKeys.map((field) => (
          <NumberField
            key={field}
            path={`channels.${channel.id}.response.${field}`}
            {...responseFields[field]}
            label={t(`panel.fields.${field}`)}
            currency={currency}
            value={channel.response[field]}
            error={
              field === 'ceilingLeads' && tooLow
                ? t('panel.ceilingTooLow', { leads: number(Number(tooLow.params['leads'])) })
                : undefined
            }
            onCommit={(value) => changeChannel(channel.id, (draft) => void (draft.response[field] = value))}
          />
        ))}
      </div>
      <p className={classes.soft}>{t('panel.shapeMeans')}</p>
    </section>
  );
}

function Seasonality({ channel }: { readonly channel: Channel }) {
  const { t } = useTranslation('budget');
  const { monthName } = useFormat();
  return (
    <section className={classes.group} aria-label={t('panel.season')}>
      <h3>{t('panel.season')}</h3>
      <p className={classes.soft}>{t('panel.seasonMeans')}</p>
      <div className={classes.months}>
        {channel.seasonality.map((value, month) => {
          const name = monthName(`2000-${String(month + 1).padStart(2, '0')}`);
          return (
            <NumberField
              key={name}
              path={`channels.${channel.id}.seasonality.${month}`}
              label={name}
              unit="number"
              value={value}
              min={0}
              max={12}
              onCommit={(changed) => changeChannel(channel.id, (draft) => void (draft.seasonality[month] = changed))}
            />
          );
        })}
      </div>
    </section>
  );
}

/** The names of the kinds of channels in the language on the screen; null until they are loaded. */
function useChannelNames(): ChannelNames | null {
  const [names, setNames] = useState<ChannelNames | null>(null);
  const language = languageNow();
  useEffect(() => {
    let wanted = true;
    void loadChannelNames(language).then((loaded) => wanted && setNames(loaded));
    return () => void (wanted = false);
  }, [language]);
  return names;
}
