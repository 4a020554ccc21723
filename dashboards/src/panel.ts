// The shapes of panel that the dashboards use. A panel cannot be made without its question, what is normal, and what to do.
import * as bargauge from '@grafana/grafana-foundation-sdk/bargauge';
import * as cog from '@grafana/grafana-foundation-sdk/cog';
import * as common from '@grafana/grafana-foundation-sdk/common';
import * as board from '@grafana/grafana-foundation-sdk/dashboard';
import * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import * as table from '@grafana/grafana-foundation-sdk/table';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';

export const SOURCE = { type: 'prometheus', uid: '${datasource}' };

/** What every panel says. */
export interface Said {
  normal: string;
  act: string;
  unit: string;
  /** From which value on a colour holds; green from the start. */
  thresholds?: { orange?: number; red?: number };
  /** Of the 24 columns. */
  width?: number;
  /** Of rows, 30 pixels each. */
  height?: number;
  decimals?: number;
  min?: number;
  max?: number;
  /** Words in place of numbers. */
  words?: Record<string, { text: string; color: string }>;
}

/** A query, and what its lines are called. */
export type Query = [expr: string, legend: string];

type Builder = stat.PanelBuilder | timeseries.PanelBuilder | table.PanelBuilder | bargauge.PanelBuilder;

function dressed<B extends Builder>(panel: B, question: string, said: Said): B {
  panel
    .title(question)
    .description(`Normal: ${said.normal}\n\nOtherwise: ${said.act}`)
    .datasource(SOURCE)
    .unit(said.unit)
    .noValue('nothing was measured')
    .thresholds(thresholds(said));
  if (said.width) panel.span(said.width);
  if (said.height) panel.height(said.height);
  if (said.decimals !== undefined) panel.decimals(said.decimals);
  if (said.min !== undefined) panel.min(said.min);
  if (said.max !== undefined) panel.max(said.max);
  if (said.words) panel.mappings([{ type: board.MappingType.ValueToText, options: said.words }]);
  return panel;
}

function thresholds(said: Said): board.ThresholdsConfigBuilder {
  const steps: board.Threshold[] = [{ value: null, color: 'green' }];
  if (said.thresholds?.orange !== undefined) steps.push({ value: said.thresholds.orange, color: 'orange' });
  if (said.thresholds?.red !== undefined) steps.push({ value: said.thresholds.red, color: 'red' });
  return new board.ThresholdsConfigBuilder().mode(board.ThresholdsMode.Absolute).steps(steps);
}

function overTime([expr, legend]: Query, index: number): cog.Builder<cog.Dataquery> {
  return query(expr, legend, index).range();
}

function now([expr, legend]: Query, index: number): cog.Builder<cog.Dataquery> {
  return query(expr, legend, index).instant();
}

function query(expr: string, legend: string, index: number): prometheus.DataqueryBuilder {
  return new prometheus.DataqueryBuilder()
    .expr(expr)
    .legendFormat(legend)
    .datasource(SOURCE)
    .refId('ABCDEFGH'[index]);
}

/** One number, with how it went behind it. */
export function number(question: string, said: Said, ...queries: Query[]): stat.PanelBuilder {
  return dressed(new stat.PanelBuilder(), question, { width: 4, height: 4, ...said })
    .graphMode(said.words ? common.BigValueGraphMode.None : common.BigValueGraphMode.Area)
    .colorMode(common.BigValueColorMode.Value)
    .reduceOptions(new common.ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .colorScheme(new board.FieldColorBuilder().mode(board.FieldColorModeId.Thresholds))
    .targets(queries.map(overTime));
}

const WIDE = 12;

/** Lines over time; the thresholds are drawn where there are any. */
export function lines(question: string, said: Said, ...queries: Query[]): timeseries.PanelBuilder {
  return dressed(new timeseries.PanelBuilder(), question, { width: WIDE, height: 8, min: 0, ...said })
    .lineWidth(1)
    .fillOpacity(8)
    .showPoints(common.VisibilityMode.Never)
    .legend(
      new common.VizLegendOptionsBuilder()
        .displayMode(common.LegendDisplayMode.Table)
        .placement((said.width ?? WIDE) < WIDE ? common.LegendPlacement.Bottom : common.LegendPlacement.Right)
        .showLegend(true)
        .calcs(['lastNotNull', 'max']),
    )
    .tooltip(new common.VizTooltipOptionsBuilder().mode(common.TooltipDisplayMode.Multi).sort(common.SortOrder.Descending))
    .thresholdsStyle(
      new common.GraphThresholdsStyleConfigBuilder().mode(
        said.thresholds ? common.GraphThresholdsStyleMode.Dashed : common.GraphThresholdsStyleMode.Off,
      ),
    )
    .targets(queries.map(overTime));
}

/** Lines that add up to a whole. */
export function layers(question: string, said: Said, ...queries: Query[]): timeseries.PanelBuilder {
  return lines(question, said, ...queries)
    .fillOpacity(40)
    .stacking(new common.StackingConfigBuilder().mode(common.StackingMode.Normal));
}

/** The values of now side by side. */
export function bars(question: string, said: Said, ...queries: Query[]): bargauge.PanelBuilder {
  return dressed(new bargauge.PanelBuilder(), question, { width: 12, height: 8, min: 0, ...said })
    .orientation(common.VizOrientation.Horizontal)
    .displayMode(common.BarGaugeDisplayMode.Basic)
    .reduceOptions(new common.ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .targets(queries.map(now));
}

/** Rows of now: labels and one column for each query, in the order given. */
export function rows(question: string, said: Said, labels: string[], columns: Record<string, string>): table.PanelBuilder {
  const letters = Object.keys(columns).map((_, index) => `Value #${'ABCDEFGH'[index]}`);
  const names = Object.fromEntries(Object.keys(columns).map((name, index) => [letters[index], name]));
  const panel = dressed(new table.PanelBuilder(), question, { width: 12, height: 10, ...said })
    .targets(
      Object.entries(columns).map(([name, expr], index) =>
        query(expr, name, index).instant().format(prometheus.PromQueryFormat.Table),
      ),
    )
    .withTransformation({ id: 'merge', options: {} })
    .withTransformation({
      id: 'organize',
      options: {
        excludeByName: { Time: true },
        indexByName: Object.fromEntries([...labels, ...letters].map((name, index) => [name, index])),
        renameByName: names,
      },
    })
    .withTransformation({
      id: 'convertFieldType',
      options: { conversions: [{ targetField: labels[0], destinationType: 'number' }] },
    })
    .withTransformation({ id: 'sortBy', options: { sort: [{ field: labels[0] }] } });
  return panel.overrideByName(labels[0], [
    { id: 'custom.width', value: 60 },
    { id: 'unit', value: 'none' },
    { id: 'decimals', value: 0 },
  ]);
}
