package trendline.streams.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The served description of the API, and what it says of requests and answers. */
final class ApiDocument {
  private static final String BASE = "urn:trendline:openapi";

  private final JsonNode document;
  private final SchemaRegistry schemas;

  ApiDocument(JsonNode document) {
    this.document = document;
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(BASE, document.toString())));
  }

  List<String> paths() {
    List<String> paths = new ArrayList<>();
    document.at("/paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  JsonNode get(String path) {
    return document.get("paths").get(path).get("get");
  }

  /** The address with the document's own examples in the place of its parameters. */
  String example(String path) {
    String address = path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : parameters(path)) {
      JsonNode example = parameter.get("example");
      String name = parameter.get("name").asText();
      if (example != null && parameter.get("in").asText().equals("path")) {
        address = address.replace("{" + name + "}", encoded(example.asText()));
      } else if (example != null) {
        query.add(name + "=" + encoded(text(example)));
      }
    }
    return query.isEmpty() ? address : address + "?" + String.join("&", query);
  }

  List<JsonNode> parameters(String path) {
    JsonNode parameters = get(path).path("parameters");
    return StreamSupport.stream(parameters.spliterator(), false).map(this::resolved).toList();
  }

  /** What the document has against an answer to a path; nothing where they agree. */
  List<String> complaints(String path, HttpResponse<String> answer) {
    JsonNode response = resolved(get(path).get("responses").path("" + answer.statusCode()));
    if (response.isMissingNode()) {
      return List.of("status " + answer.statusCode() + " is not described");
    }
    List<String> complaints = new ArrayList<>();
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (answer.headers().firstValue(name).isEmpty()) {
                complaints.add("the header " + name + " is missing");
              }
            });
    String type = answer.headers().firstValue("Content-Type").orElse("none");
    JsonNode content = response.path("content").path(type);
    if (content.isMissingNode()) {
      complaints.add("the content type " + type + " is not described");
    } else {
      complaints.addAll(complaints(content.at("/schema/$ref").asText(), answer.body()));
    }
    return complaints;
  }

  /** What a schema of the document has against some JSON. */
  List<String> complaints(String reference, String json) {
    return schemas
        .getSchema(SchemaLocation.of(BASE + reference))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .collect(Collectors.toList());
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static String text(JsonNode example) {
    return example.isArray()
        ? StreamSupport.stream(example.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(","))
        : example.asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
