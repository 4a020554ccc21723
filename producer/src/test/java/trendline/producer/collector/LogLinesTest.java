package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nothing that is said of a request is two lines in the log, whoever wrote the request. */
class LogLinesTest {
  @Test
  void aLineBreakIsEscaped() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlog4j2.configurationFile=trendline/producer/log4j2.xml",
                "-cp",
                System.getProperty("java.class.path"),
                ForgedLine.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .hasLineCount(1)
        .contains("Mozilla/5.0\\r\\n12:00:00 ERROR Spool: all is lost");
    assertThat(program.waitFor()).isZero();
  }

  @Test
  void aRequestWithALineBreakInAHeaderIsNone() throws Exception {
    try (RunningCollector collector = new RunningCollector();
        SlowClient client = new SlowClient(collector.port())) {
      client.write(
          String.join(
              "\r\n",
              "GET /v1/pixel.gif?articleId=cup HTTP/1.1",
              "Host: localhost",
              "Connection: close",
              "User-Agent: Mozilla/5.0",
              " 12:00:00 ERROR all is lost",
              "",
              ""));

      assertThat(client.readToEnd()).startsWith("HTTP/1.1 400");
      assertThat(collector.taken.events()).isEmpty();
    }
  }
}
