package trendline.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trendline.cli.FailedException;
import trendline.events.topics.Topics;
import trendline.streams.topology.StreamsSettings;

/** Which of the instances this is, and how it works. */
final class InstanceOptions {
  @Option(
      names = "--role",
      paramLabel = "pipeline|api|both",
      defaultValue = "both",
      description =
          "pipeline: counts and publishes; api: follows what is published and answers, without a state, and goes on while the pipeline is down; or both. Default: ${DEFAULT-VALUE}.")
  private Role role = Role.BOTH;

  @Option(
      names = "--application-id",
      paramLabel = "ID",
      description =
          "What all instances of one site share; names the internal topics. Default: the topic prefix and \"streams\".")
  private @Nullable String applicationId;

  @Option(
      names = "--instance-id",
      paramLabel = "ID",
      defaultValue = "1",
      description =
          "This instance among them, the same after a restart. Default: ${DEFAULT-VALUE}.")
  private String instanceId = "";

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      defaultValue = ".trendline/state",
      description =
          "Where counts are kept between restarts; one for each instance. Default: ${DEFAULT-VALUE}.")
  private Path stateDir = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Stream threads, 1 to 64. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--standbys",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many other instances keep a copy of each store, 0 to 5, as far as there are any. Default: ${DEFAULT-VALUE}.")
  private int standbys;

  @Option(
      names = "--commit-interval",
      paramLabel = "DURATION",
      defaultValue = "5s",
      description =
          "The longest that counts wait to be committed, as they are with the lists anyway; 10ms to 1m. Default: ${DEFAULT-VALUE}.")
  private Duration commitInterval = Duration.ZERO;

  Role role() {
    return role;
  }

  Path stateDir() {
    return stateDir;
  }

  /**
   * Creates the directory where it is missing.
   *
   * @throws FailedException where that cannot be
   */
  void requireStateDir() {
    try {
      Files.createDirectories(stateDir);
    } catch (IOException e) {
      throw new FailedException(
          "--state-dir " + stateDir + ": cannot be created; choose a directory that can be written",
          e);
    }
  }

  /**
   * The settings that the options say.
   *
   * @throws IllegalArgumentException where a value is outside its range; the message names option,
   *     value and rule
   */
  StreamsSettings settings(Topics topics) {
    String id =
        applicationId == null ? StreamsSettings.defaultApplicationId(topics) : applicationId;
    return new StreamsSettings(id, instanceId, stateDir, threads, standbys, commitInterval);
  }
}
