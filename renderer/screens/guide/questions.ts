/** The guide as data: the questions in their stages, in order. Later questions slot in here. */
export const stages = [
  { key: 'clinic', questions: ['name', 'kind', 'place'] },
  { key: 'dates', questions: ['dates'] },
  { key: 'premises', questions: ['premises', 'xray'] },
  { key: 'patients', questions: ['size', 'insurers', 'bring', 'marketing', 'television'] },
  { key: 'money', questions: ['money'] },
  { key: 'ready', questions: ['ready'] },
] as const;

export type QuestionKey = (typeof stages)[number]['questions'][number];

/** Every question, in the order in which they are asked. */
export const questions: readonly QuestionKey[] = stages.flatMap((stage): readonly QuestionKey[] => stage.questions);
