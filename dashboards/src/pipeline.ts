// What comes in, what becomes of it, and how soon it is in a list: for whoever is woken.
import { dashboard as make, instances } from './dashboard';
import { layers, lines, number } from './panel';

const I = 'instance=~"$instance"';
const rate = (metric: string, labels: string, by: string) =>
  `sum by (${by}) (rate(${metric}{${labels}${labels && ', '}${I}}[$__rate_interval]))`;
const quantile = (q: number, metric: string) =>
  `histogram_quantile(${q}, sum by (le) (rate(${metric}_bucket{${I}}[$__rate_interval])))`;
const total = (outcome: string, type: string) => `sum(trendline_events_total{outcome="${outcome}"${type}, ${I}})`;
// what is mostly not there is shown as none, so that an empty panel always means that nothing was measured
const orNone = (label: string) => `or on() label_replace(vector(0), "${label}", "none", "", "")`;
const VIEWS = ', type="page_view"';

export const dashboard = make('Pipeline', 'What comes in, what becomes of it, and how soon it is in a list.', [instances()], {
  'Is it well?': [
    number(
      'Are alerts firing?',
      {
        normal: '0.',
        act: 'each alert links to its part of the runbook; the red marks in the other panels show when it began.',
        unit: 'short',
        decimals: 0,
        thresholds: { red: 1 },
      },
      ['count(ALERTS{alertname=~"Trendline.*", alertstate="firing"}) or vector(0)', 'firing'],
    ),
    number(
      'Do all instances answer?',
      {
        normal: 'yes: Prometheus reaches every streams-app and collector.',
        act: 'look at "Which instance answers?" below for the one that does not, and at that machine.',
        unit: 'none',
        words: { 0: { text: 'not all', color: 'red' }, 1: { text: 'yes', color: 'green' } },
      },
      [`min(up{job=~"trendline-.*", ${I}})`, 'up'],
    ),
    number(
      'How old is the oldest list?',
      {
        normal: 'below a minute and a bit: lists are published once a minute even if nothing changed.',
        act: 'beyond three minutes readers see a stale list: runbook, TrendlineListStale.',
        unit: 's',
        decimals: 0,
        thresholds: { orange: 90, red: 180 },
      },
      [`max(min by (list, window) (trendline_list_age_seconds{${I}}))`, 'age'],
    ),
    number(
      'How soon is an event in a list?',
      {
        normal: 'about a second for most; 99 of 100 within 5 s.',
        act: 'if it climbs see lag and commits below: the pipeline or Kafka is slow.',
        unit: 's',
        decimals: 1,
        thresholds: { orange: 5, red: 30 },
      },
      [quantile(0.99, 'trendline_event_to_list_seconds'), '99 %'],
    ),
    number(
      'How many records behind?',
      {
        normal: 'near 0; some thousands for a moment after a restart.',
        act: 'if it grows for ten minutes add threads or instances: runbook, TrendlineLagGrows.',
        unit: 'short',
        decimals: 0,
        thresholds: { orange: 1000, red: 100000 },
      },
      [`sum(kafka_consumer_fetch_manager_records_lag{${I}})`, 'records'],
    ),
    number(
      'How many partitions catch up?',
      {
        normal: '0; after a start those of the instance, for seconds.',
        act: 'while it is not 0 no list is published: see "How much is still to be restored?".',
        unit: 'short',
        decimals: 0,
        thresholds: { orange: 1 },
      },
      [`sum(trendline_partitions_behind{${I}})`, 'partitions'],
    ),
  ],
  'What comes in?': [
    layers(
      'What is read from Kafka?',
      {
        width: 8,
        normal: 'the shape of yesterday; page views are nearly all of it.',
        act: 'if it stands at 0 while pages report (next panel): runbook, TrendlineNothingRead.',
        unit: 'eps',
      },
      [rate('trendline_events_total', 'outcome="read"', 'type'), '{{type}}'],
    ),
    layers(
      'What do pages and backends report?',
      {
        width: 8,
        normal: 'nearly all accepted; filtered are bots, a few per cent.',
        act: 'unavailable: senders are put off, runbook, TrendlineCollectorRefusing. Refused after a release: the site sends it wrongly.',
        unit: 'eps',
      },
      [rate('trendline_collector_events_total', '', 'outcome'), '{{outcome}}'],
    ),
    layers(
      'What becomes of page views?',
      {
        width: 8,
        normal: 'most counted, a few per cent duplicates (reloads), none late.',
        act: 'mostly duplicates: a page that reports in a loop, runbook, TrendlineDuplicatesAbsurd. Late: somebody replays history.',
        unit: 'eps',
      },
      [rate('trendline_events_total', `outcome=~"counted|duplicate|late"${VIEWS}`, 'outcome'), '{{outcome}}'],
    ),
    layers(
      'What is rejected, and why?',
      {
        width: 8,
        normal: 'nothing.',
        act: 'the reason names what the sender does wrongly; the records are in dead-letters: runbook, TrendlinePoisonBurst.',
        unit: 'eps',
      },
      [`${rate('trendline_events_rejected_total', '', 'reason')} > 0 ${orNone('reason')}`, '{{reason}}'],
    ),
    lines(
      'Which views are no reader\'s?',
      {
        width: 8,
        normal: 'bots that say so, at an even rate.',
        act: 'if one rule takes much more than last week, look for a new bot in the site\'s log, or for readers taken for one.',
        unit: 'eps',
      },
      [`${rate('trendline_collector_views_filtered_total', '', 'rule')} ${orNone('rule')}`, '{{rule}}'],
    ),
    lines(
      'Do the books balance?',
      {
        width: 8,
        normal: 'both lines at 0, or a few that are in hand: every event that was read has one outcome.',
        act: 'if one stays away from 0, events are lost or counted twice: keep the logs, and report it as a fault of Trendline.',
        unit: 'short',
        decimals: 0,
        thresholds: { red: 100 },
      },
      [`abs(${total('read', '')} - ${total('accepted', '')} - sum(trendline_events_rejected_total{${I}}))`, 'read − accepted − rejected'],
      [
        `abs(${total('accepted', VIEWS)} - ${total('counted', VIEWS)} - ${total('duplicate', VIEWS)} - ${total('late', VIEWS)})`,
        'accepted views − counted − duplicate − late',
      ],
    ),
  ],
  'How soon?': [
    lines(
      'How long from an event to the list?',
      {
        normal: 'half within a second, 99 of 100 within five.',
        act: 'if all lines climb, see lag; if only the last does, one partition or one instance is slow.',
        unit: 's',
        thresholds: { red: 5 },
      },
      [quantile(0.5, 'trendline_event_to_list_seconds'), '50 %'],
      [quantile(0.95, 'trendline_event_to_list_seconds'), '95 %'],
      [quantile(0.99, 'trendline_event_to_list_seconds'), '99 %'],
    ),
    lines(
      'How old is each list?',
      {
        normal: 'a saw-tooth below a minute.',
        act: 'a straight climb: nothing is published, runbook, TrendlineListStale.',
        unit: 's',
        thresholds: { red: 180 },
      },
      [`min by (list, window) (trendline_list_age_seconds{${I}})`, '{{list}} {{window}}'],
    ),
    lines(
      'In which topic does it lag?',
      {
        normal: 'near 0.',
        act: 'page-views alone: more comes than is counted, add threads. partition-candidates: the merging partition\'s instance is slow.',
        unit: 'short',
      },
      [`sum by (topic) (kafka_consumer_fetch_manager_records_lag{${I}})`, '{{topic}}'],
    ),
    lines(
      'Does anything wait for Kafka?',
      {
        normal: '0: the collector\'s spool is empty.',
        act: 'Kafka does not take what is sent; nothing is lost while there is room: runbook, TrendlineCollectorSpooling.',
        unit: 'short',
      },
      [`sum by (instance) (trendline_collector_spool_events{${I}})`, 'events at {{instance}}'],
      [`max by (instance) (trendline_collector_spool_age_seconds{${I}})`, 'seconds at {{instance}}'],
    ),
  ],
  'Who does what?': [
    lines(
      'Which instance answers?',
      {
        width: 8,
        normal: '1 for all.',
        act: 'at 0 look at that machine, or whether it was moved: runbook, TrendlineInstanceDown.',
        unit: 'none',
        max: 1,
      },
      [`up{job=~"trendline-.*", ${I}}`, '{{job}} {{instance}}'],
    ),
    layers(
      'How is the work shared?',
      {
        width: 8,
        normal: 'instances with as many partitions have about as much.',
        act: 'if one has all, the others have just come, or have no thread alive: see the next panels.',
        unit: 'eps',
      },
      [rate('trendline_events_total', 'outcome="read"', 'instance'), '{{instance}}'],
    ),
    lines(
      'How much is still to be restored?',
      {
        width: 8,
        normal: '0; after a start it falls to 0 within seconds to minutes.',
        act: 'if it does not fall, the brokers are slow, or the thread is: see Runtime.',
        unit: 'short',
      },
      [`sum by (instance) (kafka_stream_task_restore_remaining_records_total{${I}})`, 'records, {{instance}}'],
      [`sum by (instance) (kafka_stream_state_updater_active_restoring_tasks{${I}})`, 'tasks, {{instance}}'],
      [`sum by (instance) (kafka_stream_state_updater_standby_updating_tasks{${I}})`, 'copies kept, {{instance}}'],
    ),
    lines(
      'In which state is each instance?',
      {
        width: 8,
        normal: '2 (running); 1 (rebalancing) for seconds when an instance comes or goes.',
        act: '5 or 6 is an error: its log says which, and it ends; runbook, TrendlinePipelineStopped.',
        unit: 'none',
        max: 6,
        words: {
          0: { text: '0 created', color: 'blue' },
          1: { text: '1 rebalancing', color: 'orange' },
          2: { text: '2 running', color: 'green' },
          3: { text: '3 stopping', color: 'orange' },
          4: { text: '4 stopped', color: 'red' },
          5: { text: '5 failing', color: 'red' },
          6: { text: '6 failed', color: 'red' },
        },
      },
      [`max by (instance) (kafka_stream_client_state{${I}})`, '{{instance}}'],
    ),
    lines(
      'How often is the work shared out anew?',
      {
        width: 8,
        normal: 'only when an instance comes, goes or restarts.',
        act: 'again and again: an instance is too slow to be heard (see Runtime, processor), or two have the same --instance-id.',
        unit: 'short',
      },
      [`sum by (instance) (increase(kafka_consumer_coordinator_rebalance_total{${I}}[$__rate_interval]))`, '{{instance}}'],
    ),
    lines(
      'How many articles are known?',
      {
        width: 8,
        normal: 'all that the site has published; it grows by a few a day.',
        act: 'at 0 no view is taken (--known-articles-only): have the site publish its articles again.',
        unit: 'short',
        decimals: 0,
      },
      [`max by (instance) (trendline_collector_known_articles{${I}})`, '{{instance}}'],
    ),
  ],
});
