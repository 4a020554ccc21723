package trendline.streams;

import trendline.cli.PortRange;
import trendline.http.OperationsServer;
import trendline.streams.api.ReadApiSettings;
import trendline.streams.topology.PipelineSettings;
import trendline.streams.topology.StreamsSettings;

/**
 * All that the program is set to, apart from where Kafka is.
 *
 * @param role which of the parts run; the settings of the others are passed over
 * @param operationsHost the address on which metrics and health answer
 * @param operationsPort its port; 0 for any free one
 */
public record StreamsAppSettings(
    Role role,
    StreamsSettings streams,
    PipelineSettings pipeline,
    ReadApiSettings api,
    String operationsHost,
    int operationsPort) {
  public StreamsAppSettings {
    PortRange.require(OperationsServer.PORT_OPTION, operationsPort);
  }

  /** Of an instance that counts and answers. */
  public StreamsAppSettings(
      StreamsSettings streams,
      PipelineSettings pipeline,
      ReadApiSettings api,
      String operationsHost,
      int operationsPort) {
    this(Role.BOTH, streams, pipeline, api, operationsHost, operationsPort);
  }
}
