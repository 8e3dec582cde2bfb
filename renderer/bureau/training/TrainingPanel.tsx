import { EventPanel, type EventPanelProps } from '../meeting/EventPanel.tsx';

/** 研修・普及啓発一つの欄。会議の欄と同じもの。 */
export function TrainingPanel(props: EventPanelProps) {
  return <EventPanel table="training" {...props} />;
}
