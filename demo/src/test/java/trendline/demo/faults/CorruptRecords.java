package trendline.demo.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import trendline.events.EventType;
import trendline.events.topics.Topics;

/** Records that are no events, each wrong in a way of its own, and none of them right by chance. */
final class CorruptRecords {
  private static final String ARTICLE = "corrupt";
  private static final int MEGABYTE = 1_000_000;
  private static final int DEEP = 10_000;

  private final List<Corruption> corruptions = new ArrayList<>();
  private final Random random;
  private final Topics topics;
  private int sent;

  CorruptRecords(Topics topics, long seed) {
    this.topics = topics;
    random = new Random(seed);
    anyTopic();
    pageViews();
    comments();
    articles();
  }

  private record Corruption(EventType type, @Nullable String key, Value value) {}

  private interface Value {
    byte @Nullable [] bytes();
  }

  int kinds() {
    return corruptions.size();
  }

  /** One after the other, so that a few dozen hold every kind. */
  ProducerRecord<byte[], byte[]> next() {
    Corruption next = corruptions.get(sent++ % corruptions.size());
    String key = next.key();
    return new ProducerRecord<>(
        topics.of(next.type()).name(), key == null ? null : utf8(key), next.value().bytes());
  }

  private void anyTopic() {
    for (EventType type : EventType.values()) {
      add(type, ARTICLE, () -> randomBytes(1 + random.nextInt(500)));
      add(type, ARTICLE, () -> utf8("x".repeat(MEGABYTE)));
      add(type, ARTICLE, () -> utf8("[".repeat(DEEP)));
      add(type, ARTICLE, () -> utf8("{\"a\":".repeat(DEEP)));
      add(type, ARTICLE, () -> new byte[0]);
      add(type, ARTICLE, () -> utf8("null"));
    }
  }

  private void pageViews() {
    String good =
        "{'eventId':'e','articleId':'corrupt','visitorId':'v','occurredAt':'2026-11-01T00:00:00Z'}";
    views(null, good);
    views("another", good);
    views(ARTICLE, good.replace("'v'", "5"));
    views(ARTICLE, good.replace("'v'", "['v']"));
    views(ARTICLE, good.replace("'v'", "null"));
    views(ARTICLE, good.replace("'v'", "'" + "v".repeat(201) + "'"));
    views(ARTICLE, good.replace("2026-11-01T00", "2026-13-01T00"));
    views(ARTICLE, good.replace("2026", "9026"));
    views(ARTICLE, good.replace("'2026-11-01T00:00:00Z'", "1793491200"));
    views(ARTICLE, good.replace("'visitorId'", "'eventId'"));
    views(ARTICLE, good.replace("}", ",'more':" + "9".repeat(MEGABYTE / 20) + "}"));
    views(ARTICLE, good.substring(0, good.length() / 2));
    views(ARTICLE, "[" + good + "]");
    add(EventType.PAGE_VIEW, ARTICLE, () -> null);
  }

  private void comments() {
    String good =
        "{'commentId':'c','articleId':'corrupt','state':'visible','version':1,'occurredAt':'2026-11-01T00:00:00Z'}";
    for (String version : List.of("-1", "1.5", "1e400", "'1'", "99999999999999999999", "NaN")) {
      comments(good.replace(":1,", ":" + version + ","));
    }
    comments(good.replace("visible", "VISIBLE"));
    comments(good.replace("'visible'", "{'visible':true}"));
    comments(good.replace("'c'", "''"));
  }

  private void articles() {
    String good = "{'articleId':'corrupt','title':'T','status':'listed'}";
    articles(good.replace("'T'", "'" + "T".repeat(301) + "'"));
    articles(good.replace("'T'", "'" + "Щ".repeat(20_000) + "'"));
    articles(good.replace("'T'", "'" + "T".repeat(MEGABYTE) + "'"));
    articles(good.replace("'T'", "'\\u0000'"));
    articles(good.replace("'T'", "'T','url':'javascript:alert(1)'"));
    articles(good.replace("'T'", "'T','readingMinutes':99999999999"));
    articles(good.replace("listed", "gone"));
  }

  private void views(@Nullable String key, String json) {
    add(EventType.PAGE_VIEW, key, () -> json(json));
  }

  private void comments(String json) {
    add(EventType.COMMENT, ARTICLE, () -> json(json));
  }

  private void articles(String json) {
    add(EventType.ARTICLE, ARTICLE, () -> json(json));
  }

  private void add(EventType type, @Nullable String key, Value value) {
    corruptions.add(new Corruption(type, key, value));
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] json(String quotedSingly) {
    return utf8(quotedSingly.replace('\'', '"'));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
