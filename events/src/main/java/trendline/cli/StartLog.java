package trendline.cli;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import picocli.CommandLine.Model.CommandSpec;

/** Says at the start of a program that stays which build it is and what it was told. */
public final class StartLog {
  private static final Logger LOG = LoggerFactory.getLogger(StartLog.class);

  private StartLog() {}

  /** Of a command that talks to no Kafka but its own. */
  public static void write(CommandSpec command) {
    build(command);
    options(command);
  }

  /** Of a command with Kafka's options. */
  public static void write(CommandSpec command, KafkaOptions kafka) {
    write(command);
    say("properties of Kafka clients", KafkaProperties.shown(kafka.clientConfig()));
  }

  private static void build(CommandSpec command) {
    Build build = new Build();
    LOG.atInfo()
        .addKeyValue("command", command.name())
        .addKeyValue("version", build.version())
        .addKeyValue("commit", build.commit())
        .addKeyValue("java", Runtime.version())
        .log("Trendline starts");
  }

  private static void options(CommandSpec command) {
    say("options", EffectiveOptions.of(command));
  }

  private static void say(String message, Map<String, String> values) {
    LoggingEventBuilder line = LOG.atInfo();
    for (Map.Entry<String, String> each : values.entrySet()) {
      line = line.addKeyValue(each.getKey(), each.getValue());
    }
    line.log(message);
  }
}
