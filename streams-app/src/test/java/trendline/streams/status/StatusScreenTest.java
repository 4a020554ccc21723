package trendline.streams.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusScreenTest {
  @Test
  void allIsOnOneScreen() {
    Status status =
        new Found().answers(new Answerer("10.0.0.4:9404", true, "pipeline RUNNING")).status();

    assertThat(shown(status, List.of()).lines())
        .containsExactly(
            "site.streams: healthy",
            "",
            "brokers       3",
            "instances     group site.streams, Stable",
            "  a-1               at 10.0.0.4          counts partitions [0, 1]         merges [0, 1]",
            "events                           partitions           kept      in/s counted/s    waiting",
            "  page-views                              2        200,000     100.0     100.0          3",
            "lists                               entries      published  lists of categories",
            "  trending 1h                           100      1.0 s ago                   12",
            "  popular 1h                            100      2.0 s ago                   12",
            "dead letters  3 kept; in the last hour 1 of 1,000 events; of the newest: field_missing 1",
            "10.0.0.4:9404                    ready: pipeline RUNNING");
  }

  @Test
  void whatIsWrongComesFirst() {
    assertThat(shown(new Found().status(), List.of("nobody counts", "all is old")).lines())
        .startsWith("site.streams: NOT healthy, 2 problems", "  ! nobody counts", "  ! all is old");
  }

  @Test
  void forProgramsItIsOneObject() throws Exception {
    JsonNode json =
        new ObjectMapper().readTree(new StatusJson().of(new Found().status(), List.of("old")));

    assertThat(json.at("/healthy").asBoolean()).isFalse();
    assertThat(json.at("/problems/0").asText()).isEqualTo("old");
    assertThat(json.at("/group/instances/0/counts").toString()).isEqualTo("[0,1]");
    assertThat(json.at("/inputs/1/waiting").asLong()).isEqualTo(3);
    assertThat(json.at("/lists/1/age").asDouble()).isEqualTo(2);
    assertThat(json.at("/letters/reasons/field_missing").asInt()).isEqualTo(1);
  }

  private static String shown(Status status, List<String> problems) {
    StringWriter text = new StringWriter();
    new StatusScreen(new PrintWriter(text)).show("site.streams", status, problems);
    return text.toString();
  }
}
