package trendline.demo;

import java.nio.file.Path;
import java.time.Duration;
import trendline.cli.PortRange;
import trendline.events.topics.Topics;
import trendline.streams.StreamsAppSettings;
import trendline.streams.api.ReadApiSettings;
import trendline.streams.topology.PipelineSettings;
import trendline.streams.topology.StreamsSettings;

/**
 * Where the demo keeps its data and where it listens.
 *
 * @param dataDir of broker and pipeline, kept over restarts
 * @param brokerPort where Kafka clients connect; 0 for any free one
 * @param site where blog and collector answer, on the host of the lists
 * @param pipeline what is counted and how it is ranked
 * @param api where lists and page answer
 * @param operationsHost the address of metrics and health
 * @param operationsPort their port; 0 for any free one
 */
record DemoSettings(
    Path dataDir,
    int brokerPort,
    SitePorts site,
    PipelineSettings pipeline,
    ReadApiSettings api,
    String operationsHost,
    int operationsPort) {
  /** As many as stream threads could share; more than one shows that lists are merged. */
  static final int PARTITIONS = 4;

  /** The default of {@code streams}. */
  private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);

  DemoSettings {
    PortRange.require("--broker-port", brokerPort);
  }

  StreamsAppSettings streamsApp(Topics topics) {
    StreamsSettings streams =
        new StreamsSettings(
            StreamsSettings.defaultApplicationId(topics),
            "demo",
            dataDir.resolve("state"),
            1,
            0,
            COMMIT_INTERVAL);
    return new StreamsAppSettings(streams, pipeline, api, operationsHost, operationsPort);
  }
}
