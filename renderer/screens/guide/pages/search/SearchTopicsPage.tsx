import { Button, Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { placePhrase } from '#shared/decisions/placePhrase.ts';
import { generateQueries, placeText, searchChoice, topicsFor, type QueryGroup } from '#shared/decisions/queries.ts';
import { TextField } from '#renderer/components/TextField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords } from '#renderer/state/promotionWords.ts';
import { AddByName } from '../../parts/AddByName.tsx';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { changeSearch } from './searchChanges.ts';
import classes from './Search.module.css';

/** What the clinic is searched for and where: topics, places in the grammar of the language, and how many queries that makes. */
export default function SearchTopicsPage() {
  const { t } = useTranslation('guideSearch');
  const { number } = useFormat();
  const plan = usePlan();
  const words = usePromotionWords(plan.profile.language);
  if (!words) return null;
  const { topics } = searchChoice(plan);
  const queries = generateQueries(plan, words.queries);
  const countOf = (group: QueryGroup) => queries.filter((query) => query.group === group).length;
  const known = topicsFor(plan.profile.clinicKind);
  return (
    <>
      <fieldset className={classes.topics}>
        <legend>{t('topics')}</legend>
        <Chip.Group
          multiple
          value={[...topics]}
          onChange={(chosen) => changeSearch({ topics: known.filter((topic) => chosen.includes(topic)) })}
        >
          <div className={classes.chips}>
            {known.map((topic) => (
              <Chip key={topic} value={topic} size="sm" variant="outline">
                {words.queries.topics[topic].name}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </fieldset>
      {plan.profile.clinicKind !== 'remote' && (
        <Places example={words.queries.topics[topics[0] ?? known[0]!].specialty[0]!} />
      )}
      <div className={parts.notes}>{topics.length === 0 && <Note kind="risk">{t('noTopic')}</Note>}</div>
      {queries.length > 0 && (
        <p className={parts.headline} aria-live="polite">
          {t('makes', {
            all: number(queries.length),
            specialty: number(countOf('specialty')),
            procedure: number(countOf('procedure')),
            symptom: number(countOf('symptom')),
          })}
        </p>
      )}
    </>
  );
}

/** The places, each with how it reads in a query; the form can be written by hand. */
function Places({ example }: { readonly example: string }) {
  const { t } = useTranslation('guideSearch');
  const { profile, ...plan } = usePlan();
  const { places } = searchChoice({ ...plan, profile });
  const isThere = (name: string) => places.some((place) => place.name.toLowerCase() === name.toLowerCase());
  const replace = (at: number, phrase: string | null) =>
    changeSearch({ places: places.map((place, index) => (index === at ? { ...place, phrase } : place)) });
  return (
    <div className={classes.places}>
      <h2 className={classes.heading}>{t('places')}</h2>
      <p className={parts.soft}>{t('placesWhy')}</p>
      {places.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('phrase')}</th>
              <th scope="col">{t('example')}</th>
              <td aria-hidden />
            </tr>
          </thead>
          <tbody>
            {places.map((place, at) => {
              const byRule = placePhrase(place.name, profile.language);
              return (
                <tr key={place.name}>
                  <th scope="row">{place.name}</th>
                  <td>
                    <TextField
                      label={t('phraseOf', { place: place.name })}
                      hideLabel
                      maxLength={200}
                      placeholder={byRule ?? place.name}
                      value={place.phrase ?? ''}
                      onCommit={(phrase) => replace(at, phrase.trim() === '' ? null : phrase.trim())}
                    />
                  </td>
                  <td>
                    {example} {placeText(place, profile.language)}
                    {place.phrase === null && byRule === null && <p className={parts.soft}>{t('formUnknown')}</p>}
                  </td>
                  <td className={parts.number}>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="gray"
                      aria-label={t('removePlace', { place: place.name })}
                      onClick={() => changeSearch({ places: places.filter((_, index) => index !== at) })}
                    >
                      {t('remove')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <AddByName
        label={t('addPlace')}
        placeholder={t('addPlaceHint')}
        action={t('add')}
        maxLength={200}
        refuse={(name) => (isThere(name) ? t('placeIsThere') : null)}
        onAdd={(name) => changeSearch({ places: [...places, { name, phrase: null }] })}
      />
    </div>
  );
}
