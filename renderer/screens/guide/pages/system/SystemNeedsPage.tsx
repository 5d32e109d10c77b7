import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { systemRequirements, type PlannedRequirement } from '#shared/decisions/managementSystem.ts';
import { requirementNeeds } from '#shared/plan/decisionSchema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords, useScreenLanguage } from '#renderer/state/promotionWords.ts';
import { AddByName } from '../../parts/AddByName.tsx';
import parts from '../../parts/parts.module.css';
import { changeSystem } from './systemChanges.ts';
import classes from './System.module.css';

/** What the system must do: a proposal for this kind of clinic, changed line by line, with lines of the owner's own. */
export default function SystemNeedsPage() {
  const { t } = useTranslation('guideSystem');
  const { number } = useFormat();
  const plan = usePlan();
  const words = usePromotionWords(useScreenLanguage());
  if (!words) return null;
  const requirements = systemRequirements(plan);
  const textOf = ({ known, text: own }: PlannedRequirement) =>
    known === null ? own : words.system.requirements[known];
  const countOf = (need: PlannedRequirement['need']) => requirements.filter((one) => one.need === need).length;
  return (
    <>
      <p className={parts.headline} aria-live="polite">
        {t('needs.count', { must: number(countOf('must')), should: number(countOf('should')) })}
      </p>
      <ul className={parts.list}>
        {requirements.map((one) => {
          const label = textOf(one);
          return (
            <li key={one.key} className={classes.requirement}>
              <span>{label}</span>
              <SegmentedControl
                aria-label={t('needs.needOf', { requirement: label })}
                size="xs"
                value={one.need}
                data={requirementNeeds.map((need) => ({ value: need, label: t(`needs.${need}`) }))}
                onChange={(need) => changeSystem(({ needs }) => ({ needs: { ...needs, [one.key]: need } }))}
              />
              {one.known === null && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('needs.removeOf', { requirement: label })}
                  onClick={() =>
                    changeSystem(({ ownRequirements }) => ({
                      ownRequirements: ownRequirements.filter(({ id }) => id !== one.key),
                    }))
                  }
                >
                  {t('remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <AddByName
        label={t('needs.own')}
        action={t('add')}
        maxLength={500}
        wide
        onAdd={(text) =>
          changeSystem(({ ownRequirements }) => ({
            ownRequirements: [...ownRequirements, { id: crypto.randomUUID(), text }],
          }))
        }
      />
    </>
  );
}
