import { mysteryCallsOf } from '#shared/decisions/mysteryCalls.ts';
import { reviewPositioning } from '#shared/decisions/positioning.ts';
import { AudiencePart } from './AudiencePart.tsx';
import type { ReportProps } from './Report.tsx';
import { ServicePart } from './ServicePart.tsx';
import { SitePart } from './SitePart.tsx';
import { TeamPart } from './TeamPart.tsx';

/** What the owner has decided, short parts on one sheet: each part only once something of it is decided. */
export function DecisionPages(props: ReportProps) {
  const { plan } = props;
  const { audience, positioning, sites, services, people } = plan;
  const { sentence } = reviewPositioning(positioning);
  const anyCalls = mysteryCallsOf(plan).calls.length > 0;
  const parts = [
    (sentence !== '' || positioning.competitors.length > 0 || audience.segments.length > 0) && (
      <AudiencePart key="audience" {...props} sentence={sentence} />
    ),
    sites.length > 0 && <SitePart key="sites" {...props} />,
    services.length > 0 && <ServicePart key="services" {...props} />,
    (people.length > 0 || anyCalls) && <TeamPart key="team" {...props} />,
  ].filter(Boolean);
  return parts.length > 0 && <section className="sheet">{parts}</section>;
}
