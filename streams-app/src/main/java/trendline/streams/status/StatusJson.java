package trendline.streams.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** A status for programs: one object; lengths of time in seconds. */
final class StatusJson {
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();

  String of(Status status, List<String> problems) {
    ObjectNode report = json.createObjectNode();
    report.put("healthy", problems.isEmpty());
    report.set("problems", json.valueToTree(problems));
    report.setAll((ObjectNode) json.valueToTree(status));
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a status has only plain values", e);
    }
  }
}
