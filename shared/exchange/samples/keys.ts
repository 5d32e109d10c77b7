/** The sample plans by key, in the order in which they are offered. */
export const sampleKeys = ['vilnius', 'kaunas', 'diagnostic', 'bristol'] as const;
export type SampleKey = (typeof sampleKeys)[number];
