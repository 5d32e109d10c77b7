import type { ProjectedChannel, Projection } from './types.ts';

/** All channels of a projection together, as each of them stands in it. */
export type ChannelTotals = Omit<ProjectedChannel, 'id' | 'months'>;

/** The channels added up; cost per patient and return are those of the whole, null as for one channel. */
export function totalOfChannels({ channels, summary }: Projection): ChannelTotals {
  const total = (line: 'spend' | 'leads' | 'booked' | 'seen') =>
    channels.reduce((sum, channel) => sum + channel[line], 0);
  const [spend, seen] = [total('spend'), total('seen')];
  return {
    spend,
    leads: total('leads'),
    booked: total('booked'),
    seen,
    costPerPatient: summary.costPerPatient,
    return: spend > 0 ? (seen * summary.patientValue - spend) / spend : null,
  };
}
