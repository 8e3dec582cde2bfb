/** 頁の中の文の名: 見出し、導入、何番目の注、どの図の何番目の条文。 */
export const statedPlace = {
  message: 'message',
  lead: 'lead',
  note: (index: number) => `note ${index}`,
  clause: (block: string, index: number) => `clause ${block} ${index}`,
} as const;
