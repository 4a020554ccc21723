package trendline.streams.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trendline.events.RankingKey;
import trendline.streams.metrics.LiveMetrics;

class LiveClientsTest {
  private static final RankingKey KEY = RankingKey.parse("trending|1h|all");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final HandThread thread = new HandThread();
  private final LiveClients clients =
      new LiveClients(LiveLimits.USUAL, new LiveMetrics(registry), thread);
  private final List<String> requests = new ArrayList<>();
  private @Nullable String newest = "1";
  private int asked;

  @Test
  void aChangeIsMadeIntoAFrameOnceForAllItsClients() {
    List<HeldSink> sinks = List.of(follow("a"), follow("a"), follow("a"));
    int before = asked;

    newest = "2";
    clients.changed(KEY);

    assertThat(asked - before).isEqualTo(1);
    assertThat(sinks)
        .allSatisfy(sink -> assertThat(sink.written()).last().asString().contains("id: 2"));
  }

  @Test
  void theChangeOfAnotherListIsNobodysBusiness() {
    HeldSink sink = follow("a");
    newest = "2";

    clients.changed(RankingKey.parse("popular|24h|all"));

    assertThat(sink.written()).last().asString().contains("id: 1");
  }

  @Test
  void whatIsStillTheSameIsNotSentAgain() {
    HeldSink sink = follow("a");

    clients.changed(KEY);
    thread.pass(1);

    assertThat(sink.written()).hasSize(2);
  }

  @Test
  void theLastToLeaveAListTakesItsStreamAway() {
    HeldSink sink = follow("a");
    newest = "2";
    clients.changed(KEY);
    sink.broken();
    int before = asked;

    clients.changed(KEY);
    thread.pass(1);

    assertThat(asked).isEqualTo(before);
    assertThat(clients.connected()).isZero();
    assertThat(registry.get("trendline.live.clients").gauge().value()).isZero();
  }

  @Test
  void aListThatCannotBeMadeCostsNoSeat() {
    newest = "broken";

    assertThatThrownBy(() -> follow("a")).hasMessage("a list that cannot be made");

    assertThat(clients.connected()).isZero();
    assertThat(requests).containsExactly("failed");
  }

  @Test
  void atTheEndAllStreamsEndAndNobodyIsLetIn() {
    HeldSink sink = follow("a");

    clients.close();
    sink.taken();

    assertThat(sink.isEnded()).isTrue();
    assertThat(requests).containsExactly("succeeded");
    assertThat(
            clients.join("address", new Known("a"), null, new HeldSink(), () -> {}, Callback.NOOP))
        .isEqualTo(Admission.FULL);
  }

  /** A client that has taken all that it was sent. */
  private HeldSink follow(String part) {
    HeldSink sink = new HeldSink();
    clients.join(
        "address",
        new Known(part),
        null,
        sink,
        () -> {},
        Callback.from(() -> requests.add("succeeded"), failure -> requests.add("failed")));
    while (sink.isWriting()) {
      sink.taken();
    }
    return sink;
  }

  private final class Known implements Feed {
    private final String part;

    Known(String part) {
      this.part = part;
    }

    @Override
    public RankingKey key() {
      return KEY;
    }

    @Override
    public @Nullable Frame newest() {
      asked++;
      if ("broken".equals(newest)) {
        throw new IllegalStateException("a list that cannot be made");
      }
      return newest == null ? null : Frame.ranking(newest, "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Known known && known.part.equals(part);
    }

    @Override
    public int hashCode() {
      return part.hashCode();
    }
  }
}
