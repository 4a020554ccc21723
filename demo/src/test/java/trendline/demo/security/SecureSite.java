package trendline.demo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kafka.admin.ConfigCommand;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.tools.AclCommand;
import trendline.demo.harness.PageCommands;
import trendline.demo.security.RecordedCalls.Call;

/** A broker that was set up by the commands of {@code docs/security.md}, and its users. */
final class SecureSite implements AutoCloseable {
  static final String PAGE = "docs/security.md";

  private final SecretsOnDisk secrets;
  private final Certificates certificates;
  private final SecureBroker broker;
  private final PageCommands page;
  private final Path directory;

  SecureSite(Path directory, List<String> names) throws Exception {
    this.directory = directory;
    secrets =
        new SecretsOnDisk(
            directory.resolve("secrets"),
            Stream.concat(names.stream(), Stream.of("admin", "keystore", "api-key", "page-token"))
                .toList());
    certificates = Certificates.make(directory, secrets.of("keystore"));
    broker = new SecureBroker(directory, certificates, secrets.of("admin"));
    page = new PageCommands(directory, PAGE);
    Path admin = directory.resolve("admin.properties");
    Files.write(
        admin,
        clientConfig(SecureBroker.ADMIN, secrets.of("admin")).entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .toList());
    Map<String, String> environment =
        Map.of(
            "BOOTSTRAP",
            broker.bootstrapServer(),
            "ADMIN",
            admin.toString(),
            "PASSWORDS",
            secrets.directory().toString());
    RecordedCalls recorded = new RecordedCalls(directory, page);
    List<Call> users = recorded.of("kafka-configs.sh", "commands: users", environment);
    assertThat(users).hasSameSizeAs(names);
    users.forEach(SecureSite::make);
    List<Call> rights = recorded.of("kafka-acls.sh", "commands: acls", environment);
    assertThat(rights).hasSameSizeAs(AclTable.read().rows());
    rights.forEach(SecureSite::make);
  }

  private static void make(Call call) {
    assertThat(String.join(" ", call.arguments()))
        .as("what ps would show")
        .doesNotContain(SecretsOnDisk.SENTINEL);
    String[] arguments = call.arguments().toArray(String[]::new);
    Exit.setExitProcedure(
        (code, message) -> {
          throw new IllegalStateException(call + " ended with " + code + ": " + message);
        });
    try {
      if (call.script().equals("kafka-configs.sh")) {
        ConfigCommand.main(arguments);
      } else {
        AclCommand.main(arguments);
      }
    } finally {
      Exit.resetExitProcedure();
    }
  }

  String bootstrapServer() {
    return broker.bootstrapServer();
  }

  SecretsOnDisk secrets() {
    return secrets;
  }

  Map<String, Object> clientConfig(String user, String password) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", broker.bootstrapServer());
    config.put("security.protocol", "SASL_SSL");
    config.put("ssl.truststore.type", "PEM");
    config.put("ssl.truststore.location", certificates.authority().toString());
    config.put("sasl.mechanism", "SCRAM-SHA-512");
    config.put("sasl.jaas.config", ScramLogin.jaas(user, password));
    return config;
  }

  /** A user of one of our programs, by the table's name. */
  Map<String, Object> clientConfig(String user) {
    return clientConfig("trendline-" + user, secrets.of(user));
  }

  /** The page's client properties, with the paths of this machine. */
  Path kafkaConfig(String user) {
    String properties =
        page.block("properties: client")
            .replace("/etc/trendline/ca.pem", certificates.authority().toString())
            .replace("/run/secrets", secrets.directory().toString())
            .replace("trendline-collector", "trendline-" + user)
            .replace(":collector}", ":" + user + "}");
    try {
      return Files.writeString(directory.resolve(user + ".properties"), properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    broker.close();
  }
}
