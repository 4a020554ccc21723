// What the three dashboards have in common: variables, links to each other, how a day looks.
import * as board from '@grafana/grafana-foundation-sdk/dashboard';
import { SOURCE } from './panel';

const TAG = 'trendline';

function sourceVariable(): board.DatasourceVariableBuilder {
  return new board.DatasourceVariableBuilder('datasource').label('Prometheus').type('prometheus');
}

function variable(name: string, label: string, values: string): board.QueryVariableBuilder {
  return new board.QueryVariableBuilder(name)
    .label(label)
    .datasource(SOURCE)
    .query({ qryType: 1, query: values, refId: name })
    .definition(values)
    .refresh(board.VariableRefresh.OnTimeRangeChanged)
    .sort(board.VariableSort.AlphabeticalAsc);
}

/** Which programs are looked at: all, unless somebody chooses. */
export function instances(): board.QueryVariableBuilder {
  return variable('instance', 'Instance', 'label_values(up{job=~"trendline-.*"}, instance)')
    .multi(true)
    .includeAll(true)
    .allValue('.*')
    .current({ text: 'All', value: '$__all' });
}

/** Which list is looked at, and in which window. */
export function lists(): board.QueryVariableBuilder[] {
  return [
    variable('list', 'List', 'label_values(trendline_list_size, list)').current({ text: 'trending', value: 'trending' }),
    variable('window', 'Window', 'label_values(trendline_list_size{list="$list"}, window)').current({ text: '1h', value: '1h' }),
  ];
}

export function dashboard(
  name: string,
  description: string,
  variables: board.QueryVariableBuilder[],
  rows: Record<string, Parameters<board.DashboardBuilder['withPanel']>[0][]>,
): board.Dashboard {
  const builder = new board.DashboardBuilder(`Trendline: ${name}`)
    .uid(`trendline-${name.toLowerCase()}`)
    .description(description)
    .tags([TAG])
    .editable()
    .tooltip(board.DashboardCursorSync.Crosshair)
    .time({ from: 'now-3h', to: 'now' })
    .refresh('10s')
    .timezone('browser')
    .variables([sourceVariable(), ...variables])
    .link(
      new board.DashboardLinkBuilder('Trendline')
        .type(board.DashboardLinkType.Dashboards)
        .tags([TAG])
        .includeVars(true)
        .keepTime(true),
    )
    .annotation(
      new board.AnnotationQueryBuilder()
        .name('Alerts')
        .enable(true)
        .iconColor('red')
        .datasource(SOURCE)
        .expr('ALERTS{alertname=~"Trendline.*", alertstate="firing"}'),
    );
  for (const [title, panels] of Object.entries(rows)) {
    builder.withRow(new board.RowBuilder(title));
    panels.forEach((panel) => builder.withPanel(panel));
  }
  const built = builder.build();
  // Grafana tells panels apart by these, in links and in alerts
  built.panels?.forEach((panel, index) => (panel.id = index + 1));
  return built;
}
