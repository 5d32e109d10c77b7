import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './location.module.css';

/** The places that are looked at: name, address, rent. */
export default function Sites() {
  const { t } = useTranslation('guideLocation');
  const { sites, profile } = usePlan();
  const add = () =>
    changePlan((draft) => {
      draft.sites.push({
        id: crypto.randomUUID(),
        name: t('newName', { number: draft.sites.length + 1 }),
        address: '',
        monthlyRent: 0,
        scores: {},
        note: '',
      });
    });
  const remove = (id: string) =>
    changePlan((draft) => {
      draft.sites = draft.sites.filter((site) => site.id !== id);
      if (draft.chosenSiteId === id) draft.chosenSiteId = null;
    });
  return (
    <>
      <ul className={classes.sites}>
        {sites.map((site, index) => (
          <li key={site.id}>
            <TextField
              label={t('name')}
              value={site.name}
              required={t('nameNeeded')}
              maxLength={200}
              onCommit={(name) => changePlan((draft) => void (draft.sites[index]!.name = name))}
            />
            <TextField
              label={t('address')}
              value={site.address}
              onCommit={(address) => changePlan((draft) => void (draft.sites[index]!.address = address))}
            />
            <NumberField
              label={t('rent')}
              value={site.monthlyRent}
              unit="money"
              currency={profile.currency}
              min={0}
              max={1e9}
              onCommit={(rent) => changePlan((draft) => void (draft.sites[index]!.monthlyRent = rent))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('remove', { name: site.name })}
              onClick={() => remove(site.id)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={add}>
          {t('add')}
        </Button>
      </div>
      {sites.length < 3 && <p className={classes.soft}>{t('atLeastThree')}</p>}
    </>
  );
}
