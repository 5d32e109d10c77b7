/** Where the best split says what is wrong with what it is asked for; the fields in question point there. */
export const splitProblemsId = 'split-problems';
