package trendline.producer.collector;

import picocli.CommandLine.Mixin;
import trendline.cli.WrongUseException;
import trendline.producer.spool.SpoolSettings;

/** The options of a collector, apart from those on Kafka. */
public final class CollectorOptions {
  @Mixin private CollectorServerOptions server = new CollectorServerOptions();
  @Mixin private CollectorRuleOptions rules = new CollectorRuleOptions();

  /**
   * The settings that the options say.
   *
   * @throws WrongUseException where a value is outside its range; the message names option, value
   *     and rule
   */
  public CollectorSettings settings() {
    try {
      return new CollectorSettings(
          server.httpHost,
          server.httpPort,
          server.operationsHost,
          server.operationsPort,
          new OriginRule(rules.origins),
          new ApiKeys(rules.allKeys()),
          new ClientAddress(rules.proxies, rules.hops),
          new CollectorLimits(rules.clientRate, rules.clientBurst, rules.connections),
          rules.knownOnly,
          server.spoolDir,
          SpoolSettings.ofMib(server.spoolMib),
          server.shutdownDelay);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }
}
