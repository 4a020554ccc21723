// What it runs on: the JVM, stream threads, Kafka's clients, the stores, HTTP.
import { dashboard as make, instances } from './dashboard';
import { layers, lines } from './panel';

const I = 'instance=~"$instance"';
const rate = (metric: string, labels: string, by: string) =>
  `sum by (${by}) (rate(${metric}{${labels}${labels && ', '}${I}}[$__rate_interval]))`;
const slowest = (metric: string, by: string) =>
  `histogram_quantile(0.99, sum by (le, ${by}) (rate(${metric}_bucket{${I}}[$__rate_interval])))`;
const busy = (what: string): [string, string] => [`avg(kafka_stream_thread_${what}_ratio{${I}})`, what];
const store = (metric: string, how: string) => `${how} by (instance, rocksdb_state_id) (kafka_stream_state_${metric}{${I}})`;

export const dashboard = make('Runtime', 'What it runs on: JVM, stream threads, Kafka clients, stores, HTTP.', [instances()], {
  JVM: [
    lines(
      'How much of the heap is used?',
      {
        width: 8,
        normal: 'a saw-tooth; what is left after a full collection (second line) is well below the top.',
        act: 'if the second line nears the third give it more heap (TRENDLINE_JAVA_OPTS=-Xmx…): runbook, TrendlineHeapFull.',
        unit: 'bytes',
      },
      [`sum by (instance) (jvm_memory_used_bytes{area="heap", ${I}})`, 'used, {{instance}}'],
      [`sum by (instance) (jvm_gc_live_data_size_bytes{${I}})`, 'left after collection, {{instance}}'],
      [`sum by (instance) (jvm_gc_max_data_size_bytes{${I}})`, 'most, {{instance}}'],
    ),
    lines(
      'How long does collecting garbage stop it?',
      {
        width: 8,
        normal: 'below 0.2 s at a time, below 5 % of the time.',
        act: 'long stops: more heap. Beyond 10 s the group believes the instance is gone.',
        unit: 's',
        thresholds: { red: 2 },
      },
      [`max by (instance) (jvm_gc_pause_seconds_max{${I}})`, 'longest, {{instance}}'],
      [rate('jvm_gc_pause_seconds_sum', '', 'instance'), 'a second, {{instance}}'],
    ),
    lines(
      'Is there processor left?',
      {
        width: 8,
        normal: 'below 70 %.',
        act: 'if the machine is full and the instance is not, somebody else takes it; otherwise add an instance.',
        unit: 'percentunit',
        max: 1,
        thresholds: { orange: 0.7, red: 0.9 },
      },
      [`max by (instance) (process_cpu_usage{${I}})`, 'it, {{instance}}'],
      [`max by (instance) (system_cpu_usage{${I}})`, 'its machine, {{instance}}'],
    ),
    lines(
      'How fast is memory allocated?',
      {
        width: 8,
        normal: 'in step with the events read.',
        act: 'if it jumps without events, look for large requests under HTTP.',
        unit: 'Bps',
      },
      [rate('jvm_gc_memory_allocated_bytes_total', '', 'instance'), '{{instance}}'],
    ),
    lines(
      'How many threads and files are in use?',
      {
        width: 8,
        normal: 'even; files follow connections and the stores\' tables.',
        act: 'if a line only climbs, something is not closed: restart it at a quiet hour, and report it.',
        unit: 'short',
        decimals: 0,
      },
      [`max by (instance) (jvm_threads_live_threads{${I}})`, 'threads, {{instance}}'],
      [`max by (instance) (process_files_open_files{${I}})`, 'files, {{instance}}'],
    ),
    lines(
      'Since when does it run?',
      {
        width: 8,
        normal: 'since the last release.',
        act: 'a line that falls to 0 is a restart; if nobody did it, read that log\'s last lines before it.',
        unit: 's',
      },
      [`max by (instance) (process_uptime_seconds{${I}})`, '{{instance}}'],
    ),
  ],
  'Stream threads': [
    layers(
      'What do stream threads do all day?',
      {
        width: 6,
        normal: 'mostly poll: they wait for events.',
        act: 'process near all of it: add threads or instances. commit: Kafka is slow, or --commit-interval is too short.',
        unit: 'percentunit',
        max: 1,
      },
      busy('poll'),
      busy('process'),
      busy('commit'),
      busy('punctuate'),
    ),
    lines(
      'How long does a commit take?',
      {
        width: 6,
        normal: '10 to 50 ms.',
        act: 'beyond 500 ms Kafka\'s disks or the network are slow: all that is counted waits for it.',
        unit: 'ms',
        thresholds: { red: 500 },
      },
      [`max by (instance) (kafka_stream_thread_commit_latency_avg{${I}})`, '{{instance}}'],
    ),
    lines(
      'How many stream threads are alive?',
      {
        width: 6,
        normal: 'as many as --threads in each instance, and none has failed.',
        act: 'a failed one is replaced by itself; its exception is in the log: runbook, TrendlineThreadDied.',
        unit: 'short',
        decimals: 0,
      },
      [`sum by (instance) (kafka_stream_alive_stream_threads{${I}})`, 'alive, {{instance}}'],
      [`sum by (instance) (kafka_stream_failed_stream_threads_total{${I}})`, 'failed, {{instance}}'],
    ),
    lines(
      'Does a stream thread hang?',
      {
        width: 6,
        normal: 'each asks for records many times a second: 0.',
        act: 'beyond two minutes the program reports itself as not alive: runbook, TrendlineThreadHangs.',
        unit: 's',
        thresholds: { red: 120 },
      },
      [`max by (client_id) (kafka_consumer_last_poll_seconds_ago{client_id=~".*StreamThread-[0-9]+-consumer", ${I}})`, '{{client_id}}'],
    ),
  ],
  'Kafka\'s clients': [
    lines(
      'Do brokers answer?',
      {
        width: 6,
        normal: 'the group hears of each instance every second: 0 or 1.',
        act: 'a climbing line: that instance reaches no broker; runbook, TrendlineBrokerAway.',
        unit: 's',
        thresholds: { red: 60 },
      },
      [`max by (instance) (kafka_consumer_coordinator_last_heartbeat_seconds_ago{${I}})`, '{{instance}}'],
    ),
    lines(
      'How long does sending to Kafka take?',
      {
        width: 6,
        normal: 'some milliseconds, up to 100 with brokers far away.',
        act: 'if it climbs for all clients the brokers are slow; for one, the network between.',
        unit: 'ms',
        thresholds: { red: 500 },
      },
      [`max by (client_id) (kafka_producer_request_latency_avg{${I}})`, '{{client_id}}'],
    ),
    lines(
      'How much is sent to Kafka?',
      {
        width: 6,
        normal: 'in step with the events: the pipeline writes candidates, lists, totals and its changelog.',
        act: 'nothing from a collector that accepts events: they go into its spool.',
        unit: 'rps',
      },
      [rate('kafka_producer_record_send_total', '', 'client_id'), '{{client_id}}'],
    ),
    lines(
      'Does sending fail?',
      {
        width: 6,
        normal: '0; retries for a moment when a broker restarts.',
        act: 'retries without end: see the client\'s warnings in the log. Errors: the collector\'s events are in its spool.',
        unit: 'rps',
      },
      [rate('kafka_producer_record_error_total', '', 'client_id'), 'errors, {{client_id}}'],
      [rate('kafka_producer_record_retry_total', '', 'client_id'), 'retries, {{client_id}}'],
    ),
  ],
  Stores: [
    lines(
      'How large are the stores on disk?',
      {
        width: 8,
        normal: 'it grows with articles and comments ever, and is compacted now and then.',
        act: 'before the disk is full add instances: each keeps its own partitions only.',
        unit: 'bytes',
      },
      [store('total_sst_files_size', 'sum'), '{{rocksdb_state_id}}, {{instance}}'],
    ),
    lines(
      'How much memory do the stores take?',
      {
        width: 8,
        normal: 'bounded: all stores of an instance share one cache, outside of the heap.',
        act: 'count it in a container\'s limit, besides the heap.',
        unit: 'bytes',
      },
      [store('size_all_mem_tables', 'sum'), 'not yet on disk: {{rocksdb_state_id}}, {{instance}}'],
      [store('block_cache_usage', 'max'), 'cache: {{rocksdb_state_id}}, {{instance}}'],
    ),
    lines(
      'How many rows are kept?',
      {
        width: 8,
        normal: 'it grows with articles and comments, and falls as days pass out of the windows.',
        act: 'if it doubles in a day, look for made-up article ids: see --known-articles-only.',
        unit: 'short',
      },
      [store('estimate_num_keys', 'sum'), '{{rocksdb_state_id}}, {{instance}}'],
    ),
  ],
  HTTP: [
    lines(
      'What do pages ask the read API for?',
      {
        width: 8,
        normal: 'in step with readers; answers are cached for a second.',
        act: 'a jump of one route: a page that polls in a loop, or a cache that was turned off.',
        unit: 'reqps',
      },
      [rate('trendline_api_requests_seconds_count', '', 'route'), '{{route}}'],
    ),
    layers(
      'How does the read API answer?',
      {
        width: 8,
        normal: '200 and 304.',
        act: '5xx: runbook, TrendlineReadApiFails. 4xx after a release: the page asks wrongly, the answer says what.',
        unit: 'reqps',
      },
      [rate('trendline_api_requests_seconds_count', '', 'status'), '{{status}}'],
    ),
    lines(
      'How quick is the read API?',
      {
        width: 8,
        normal: '99 of 100 within 25 ms.',
        act: 'beyond 100 ms see processor and garbage above; then add a `streams --role api`.',
        unit: 's',
        thresholds: { red: 0.1 },
      },
      [slowest('trendline_api_requests_seconds', 'route'), '{{route}}'],
    ),
    lines(
      'Why do live readers leave?',
      {
        width: 8,
        normal: 'gone: they closed the page.',
        act: 'slow: their network, or this machine\'s, is full. refused: see --max-live-clients.',
        unit: 'reqps',
      },
      [rate('trendline_live_clients_left_total', '', 'reason'), '{{reason}}'],
      [rate('trendline_live_clients_refused_total', '', 'limit'), 'refused by the limit of {{limit}}'],
    ),
    layers(
      'How does the collector answer?',
      {
        width: 8,
        normal: '202 for what it takes, 200 for the script.',
        act: '429: one client sends too much. 403: an origin is not allowed. 5xx: runbook, TrendlineCollectorRefusing.',
        unit: 'reqps',
      },
      [rate('trendline_collector_requests_total', '', 'route, status'), '{{route}} {{status}}'],
    ),
    lines(
      'How quick is the collector?',
      {
        width: 8,
        normal: '99 of 100 within 25 ms: an answer waits until Kafka has the event.',
        act: 'beyond 1 s Kafka or the spool\'s disk is slow.',
        unit: 's',
        thresholds: { red: 1 },
      },
      [slowest('trendline_collector_answer_seconds', 'route'), '{{route}}'],
    ),
  ],
});
