import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contentCalendar, postKinds, postTopic, type Post } from '#shared/decisions/contentCalendar.ts';
import { socialPlan, socialWarnings } from '#shared/decisions/social.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { TextField } from '#renderer/components/TextField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { exportPosts } from '#renderer/state/promotionActions.ts';
import { usePromotionWords } from '#renderer/state/promotionWords.ts';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { changeSocial } from './socialChanges.ts';
import classes from './Social.module.css';

/** What is posted and when: a balanced calendar on working days, with topics proposed and changed in place. */
export default function PostsPage() {
  const { t } = useTranslation('guideSocial');
  const { number } = useFormat();
  const plan = usePlan();
  const { holidays, today } = useDerived();
  const words = usePromotionWords(plan.profile.language);
  if (!words) return null;
  const { postsPerWeek } = socialPlan(plan);
  const posts = contentCalendar(plan, calendarOf(plan.calendar, holidays));
  const weekOf = ({ key }: Post) => Number(key.split(':')[0]);
  const weeks = [...new Set(posts.map(weekOf))].map(
    (week) => [week, posts.filter((post) => weekOf(post) === week)] as const,
  );
  return (
    <>
      <div className={parts.end}>
        <div className={parts.grow}>
          <p className={classes.label} id="posts-per-week">
            {t('postsPerWeek')}
          </p>
          <SegmentedControl
            aria-labelledby="posts-per-week"
            value={String(postsPerWeek)}
            data={['1', '2', '3', '4', '5']}
            onChange={(value) => changeSocial({ postsPerWeek: Number(value) })}
          />
        </div>
        <Button variant="default" onClick={() => void exportPosts(posts, words)}>
          {t('export')}
        </Button>
      </div>
      <div className={parts.notes}>
        {socialWarnings(plan).includes('fewPosts') && <Note kind="risk">{t('warnings.fewPosts')}</Note>}
      </div>
      <p className={parts.soft}>
        {t('mix', { all: number(posts.length) })}{' '}
        {postKinds
          .map((kind) => `${t(`postKind.${kind}`)} ${number(posts.filter((post) => post.kind === kind).length)}`)
          .join(' · ')}
      </p>
      <div className={classes.calendar} tabIndex={0} role="region" aria-label={t('calendar')}>
        <table className={parts.table}>
          {weeks.map(([week, own]) => (
            <tbody key={week}>
              <tr>
                <th colSpan={4} scope="rowgroup" className={classes.week}>
                  {week < 0
                    ? t('weeksBefore', { count: -week })
                    : week === 0
                      ? t('openingWeek')
                      : t('weeksAfter', { count: week })}
                </th>
              </tr>
              {own.map((post) => (
                <PostRow key={post.key} post={post} past={post.date < today} words={words} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly post: Post;
  readonly past: boolean;
  readonly words: PromotionWords;
}

function PostRow({ post, past, words }: RowProps) {
  const { t } = useTranslation('guideSocial');
  const { dayMonth, weekday } = useFormat();
  const plan = usePlan();
  const date = `${weekday(post.date)}, ${dayMonth(post.date)}`;
  const change = (changes: Partial<Pick<Post, 'topic' | 'done'>>) => {
    const { posts } = socialPlan(plan);
    changeSocial({ posts: { ...posts, [post.key]: { topic: post.topic, done: post.done, ...changes } } });
  };
  return (
    <tr>
      <td className={classes.tick}>
        <Checkbox
          aria-label={t('postedOn', { date })}
          checked={post.done}
          onChange={(event) => change({ done: event.currentTarget.checked })}
        />
      </td>
      <th scope="row" className={classes.date} data-missed={past && !post.done ? '' : undefined}>
        {date}
      </th>
      <td className={classes.kind}>
        <span className={parts.mark}>{t(`postKind.${post.kind}`)}</span>
      </td>
      <td>
        <TextField
          label={t('topicOn', { date })}
          hideLabel
          placeholder={postTopic({ ...post, topic: '' }, plan, words.social)}
          value={post.topic}
          onCommit={(topic) => change({ topic: topic.trim() })}
        />
      </td>
    </tr>
  );
}
