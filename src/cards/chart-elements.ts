import type { Chart } from '../requests/answer.ts';
import type { Element } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * A chart, and below it every figure as text, for clients that leave the chart blank and people who do not see
 * it. Where charts are unknown, parts of a whole fall back to a bar of coloured columns.
 */
export function chartElements(chart: Chart): Element[] {
  const figures = chart.values.map(({ label, value }) => `${escapeMarkdown(label)}: **${value}**`).join(' · ');
  return [
    {
      type: 'TextBlock',
      text: escapeMarkdown(chart.title),
      size: 'Default',
      weight: 'Bolder',
      wrap: true,
      spacing: 'Medium',
      style: 'heading',
    },
    { ...drawn(chart), spacing: 'Small', fallback: chart.kind === 'bars' ? 'drop' : plainBar(chart) },
    { type: 'TextBlock', text: figures, wrap: true, spacing: 'Small' },
  ];
}

function drawn({ title, kind, values }: Chart): Element {
  const coloured = values.map(({ label, value, tone }) => ({ legend: label, value, ...(tone ? { color: tone } : {}) }));
  if (kind === 'donut') return { type: 'Chart.Donut', title, data: coloured };
  if (kind === 'stacked') return { type: 'Chart.HorizontalBar.Stacked', title, data: [{ title: 'In all', data: coloured }] };
  return { type: 'Chart.HorizontalBar', title, data: coloured.map(({ legend, value, ...rest }) => ({ x: legend, y: value, ...rest })) };
}

const styles = { good: 'good', warning: 'warning', attention: 'attention', neutral: 'accent' } as const;

function plainBar({ values }: Chart): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: values
      .filter(({ value }) => value > 0)
      .map(({ value, tone }) => ({
        type: 'Column',
        width: value,
        minHeight: '12px',
        style: styles[tone ?? 'neutral'],
        spacing: 'None',
        items: [],
      })),
  };
}
