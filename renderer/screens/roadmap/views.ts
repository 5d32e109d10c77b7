/** The views of the road map, by the last part of their address. */
export const roadmapViews = ['checklist', 'timeline', 'calendar', 'week'] as const;
export type RoadmapView = (typeof roadmapViews)[number];
