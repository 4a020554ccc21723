package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.cli.Program;
import trendline.producer.ProducerMain;

class CollectorOptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--http-port=70000 | --http-port 70000: must be 0 to 65535",
        "--operations-port=-1 | --operations-port -1: must be 0 to 65535",
        "--allow-origin=example.org | --allow-origin example.org: must be * or an origin",
        "--allow-origin=https://a.org/ | --allow-origin https://a.org/: must be * or an origin",
        "--api-key=short | --api-key: each must have at least 16 characters",
        "--trusted-proxy=proxy.local | --trusted-proxy proxy.local: must be an address",
        "--proxy-hops=11 | --proxy-hops 11: must be 1 to 10",
        "--client-rate=0 | --client-rate 0: must be 1 to 1000000",
        "--client-burst=0 | --client-burst 0: must be 1 to 1000000",
        "--max-connections=0 | --max-connections 0: must be 1 to 1000000",
        "--spool-mib=0 | --spool-mib 0: must be 1 to 1048576",
        "--shutdown-delay=1m | --shutdown-delay PT1M: must be at most PT10S",
        "--partitions=0 | --partitions 0: must be 1 to 1000",
        "--topic-prefix=a/b | --topic-prefix: topic prefix \"a/b\": must match",
        "--kafka-config=none | --kafka-config none: cannot be read: there is no such file",
      })
  void aWrongOptionIsNamedWithItsRule(String option, String message) {
    StringWriter err = new StringWriter();
    Program program = new Program(ProducerMain.command(), Map.of());
    program.commandLine().setErr(new PrintWriter(err, true));

    int code = program.run("collector", option);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains(message).hasLineCount(1).doesNotContain("short");
  }
}
