import { EventPanel, type EventPanelProps } from './EventPanel.tsx';

/** 会議一つの欄。 */
export function MeetingPanel(props: EventPanelProps) {
  return <EventPanel table="meeting" {...props} />;
}
