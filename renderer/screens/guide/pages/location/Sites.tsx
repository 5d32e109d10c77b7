import { useTranslation } from 'react-i18next';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { RowList } from '#renderer/screens/guide/RowList.tsx';
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
      <RowList
        rows={sites}
        columns="1fr 1.5fr 10rem"
        removeLabel={({ name }) => t('remove', { name })}
        onRemove={({ id }) => remove(id)}
        addLabel={t('add')}
        onAdd={add}
      >
        {(site, index) => (
          <>
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
          </>
        )}
      </RowList>
      {sites.length < 3 && <p className={classes.soft}>{t('atLeastThree')}</p>}
    </>
  );
}
