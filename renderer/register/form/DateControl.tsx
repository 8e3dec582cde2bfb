import { type CalendarDate, GregorianCalendar, parseDate, toCalendar } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  I18nProvider,
  Input,
  Label,
  Popover,
  TextField,
} from 'react-aria-components';
import { isCalendarDay } from '../../../shared/calendar/wareki.ts';
import type { FieldValue } from '../../../shared/register/field.ts';
import { Icon } from '../../ui/Icon.tsx';
import { panelText } from '../registerText.ts';
import { Refusal } from './Refusal.tsx';
import { commitKeys } from './TextControl.tsx';
import { type FieldControlProps, useDraft } from './useDraft.ts';

/** 日付の欄。和暦でも西暦でも打て、貼れ、和暦の暦からも選べる。 */
export function DateControl(props: FieldControlProps) {
  const { field, value } = props;
  const draft = useDraft(props);
  return (
    <TextField
      className="form-row"
      value={draft.text}
      onChange={draft.type}
      onBlur={() => draft.commit()}
      onKeyDown={commitKeys(draft, false)}
      isInvalid={draft.reason !== null}
      validationBehavior="aria"
    >
      <Label>{field.label}</Label>
      <div className="form-value">
        <div className="date-field">
          <Input className="field" />
          <DialogTrigger>
            <Button className="button icon-button" aria-label={`${field.label}を${panelText.openCalendar}`}>
              <Icon name="calendar" size={14} />
            </Button>
            <Popover className="popover" placement="bottom end">
              <Dialog className="calendar-dialog" aria-label={`${field.label}を${panelText.openCalendar}`}>
                {({ close }) => (
                  <WarekiCalendar
                    label={field.label}
                    value={value}
                    onChoose={(day) => {
                      draft.commit(day);
                      close();
                    }}
                  />
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        </div>
        <Refusal reason={draft.reason} />
      </div>
    </TextField>
  );
}

interface WarekiCalendarProps {
  readonly label: string;
  readonly value: FieldValue;
  readonly onChoose: (day: string) => void;
}

function WarekiCalendar({ label, value, onChoose }: WarekiCalendarProps) {
  const day = typeof value === 'string' && isCalendarDay(value) ? parseDate(value) : null;
  return (
    <I18nProvider locale="ja-JP-u-ca-japanese">
      <Calendar<CalendarDate>
        className="calendar"
        aria-label={label}
        autoFocus
        value={day}
        onChange={(chosen) => onChoose(toCalendar(chosen, new GregorianCalendar()).toString())}
      >
        <header>
          <Button slot="previous" className="button small-button" aria-label={panelText.previousMonth}>
            ‹
          </Button>
          <Heading level={2} />
          <Button slot="next" className="button small-button" aria-label={panelText.nextMonth}>
            ›
          </Button>
        </header>
        <CalendarGrid>
          <CalendarGridHeader>
            {(name) => <CalendarHeaderCell className="calendar-day">{name}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className="calendar-date" />}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  );
}
