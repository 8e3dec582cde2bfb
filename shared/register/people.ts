/** 配置。ward は相談支援室のある区。日付は YYYY-MM-DD、両端の日を含む。 */
export interface PersonAssignment {
  readonly id: string;
  readonly coordinator: string;
  readonly supportRoom: string;
  readonly ward: string;
  readonly programme: 'room' | 'hub';
  readonly from: string | null;
  readonly to: string | null;
}

export interface PersonQualification {
  readonly id: string;
  readonly coordinator: string;
  readonly kind: string;
  readonly obtainedOn: string | null;
  readonly expiresOn: string | null;
}
