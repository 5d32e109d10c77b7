import { reviewPositioning } from '#shared/decisions/positioning.ts';
import { AudiencePart } from './AudiencePart.tsx';
import type { ReportProps } from './Report.tsx';
import { ServicePart } from './ServicePart.tsx';
import { SitePart } from './SitePart.tsx';
import { TeamPart } from './TeamPart.tsx';

/** What the owner has decided, short parts on one sheet. Nothing where nobody has decided anything. */
export function DecisionPages(props: ReportProps) {
  const { audience, positioning, sites, services, people, mysteryCalls } = props.plan;
  const lists = [audience.segments, positioning.competitors, sites, services, people, mysteryCalls?.calls ?? []];
  const said = lists.some((list) => list.length > 0);
  if (!said && reviewPositioning(positioning).sentence === '') return null;
  return (
    <section className="sheet">
      <AudiencePart {...props} />
      <SitePart {...props} />
      <ServicePart {...props} />
      <TeamPart {...props} />
    </section>
  );
}
