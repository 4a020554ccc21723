package trendline.demo.harness;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine;
import trendline.cli.Durations;
import trendline.streams.ListOptions;
import trendline.streams.StreamsApp;
import trendline.streams.StreamsAppSettings;
import trendline.streams.api.ReadApiSettings;
import trendline.streams.topology.PipelineSettings;
import trendline.streams.topology.StreamsSettings;

/** The pipeline and the read side of a test's site, on free ports. */
public final class PipelineOf {
  private static final String HOST = "127.0.0.1";

  private PipelineOf() {}

  /**
   * Starts them.
   *
   * @param listOptions as on the command line, such as {@code --list-unknown}
   */
  public static StreamsApp site(Site site, Path stateDir, Clock clock, String... listOptions) {
    return instance("test", 0, site, stateDir, clock, listOptions);
  }

  /**
   * Starts one of several instances.
   *
   * @param instanceId this one among them
   * @param standbys how many others keep a copy of each store
   */
  public static StreamsApp instance(
      String instanceId,
      int standbys,
      Site site,
      Path stateDir,
      Clock clock,
      String... listOptions) {
    return new StreamsApp(
        site.kafka().clientConfig(),
        site.topics(),
        new StreamsAppSettings(
            new StreamsSettings(
                site.topics().rankings().name() + ".app",
                instanceId,
                stateDir,
                1,
                standbys,
                Duration.ofMillis(100)),
            settings(listOptions),
            new ReadApiSettings(HOST, 0, ReadApiSettings.STALE_AFTER),
            HOST,
            0),
        clock);
  }

  /** What such options say. */
  public static PipelineSettings settings(String... listOptions) {
    ListOptions options = new ListOptions();
    CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();
    command.addMixin("lists", CommandLine.Model.CommandSpec.forAnnotatedObject(options));
    new CommandLine(command)
        .registerConverter(Duration.class, Durations::parse)
        .parseArgs(listOptions);
    return options.settings();
  }
}
