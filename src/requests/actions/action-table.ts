import { type AgreedAction, actionRef, isLate } from '../../domain/agreed-action.ts';
import type { Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { actionTitle } from './action-title.ts';
import { sayWhen, sayWho } from './say-action.ts';

/**
 * Agreed actions as a table; a row opens its action. `named` adds whose school or setting each is of.
 *
 * @example actionTable(context, actions, { heading: 'Open', named: true })
 */
export function actionTable(
  context: Context,
  actions: readonly AgreedAction[],
  { heading, named }: { heading?: string; named: boolean },
): Table {
  return {
    heading,
    columns: ['Action', ...(named ? ['At'] : []), 'Who', 'When'],
    rows: actions.map((one) => ({
      cells: [
        actionTitle(one),
        ...(named ? [context.directory.get(one.provider)?.name ?? ''] : []),
        sayWho(context, one),
        sayWhen(context, one),
      ],
      tone: isLate(one, context.today) ? ('attention' as const) : undefined,
      open: { title: actionTitle(one), request: 'actions', input: { actions: [actionRef(one)] } },
    })),
  };
}
