import type { CommentsDefinition } from '../definition/bureauBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { ListGroup, ListsBlock } from '../model/listsBlock.ts';
import { questionnairesOf } from './buildQuestionnaire.ts';

/** アンケートの自由記載を、見出しごとに。見出しの並びは定義の順、無ければ初めに出た順。 */
export function buildComments(definition: CommentsDefinition, facts: HandoutFacts): ListsBlock {
  const comments = questionnairesOf(definition, facts).flatMap(({ questionnaire }) =>
    questionnaire.entries
      .filter(({ printed }) => printed)
      .map(({ id, heading, text }) => ({ id, heading, text, questionnaire })),
  );
  const headings = definition.headings ?? [...new Set(comments.map(({ heading }) => heading))];
  return {
    kind: 'lists',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    ruled: definition.ruled ?? false,
    source: null,
    nothing: '該当なし',
    groups: headings.flatMap((heading): readonly ListGroup[] => {
      const own = comments.filter((comment) => comment.heading === heading);
      if (own.length === 0) return [];
      return [
        {
          heading,
          items: own.map(({ id, text, questionnaire }) => ({
            text,
            origin: {
              label: questionnaire.title,
              wards: [],
              source: null,
              register: {
                table: 'questionnaireComment',
                asOf: null,
                where: {},
                row: { id, field: null },
              },
            },
          })),
        },
      ];
    }),
  };
}
