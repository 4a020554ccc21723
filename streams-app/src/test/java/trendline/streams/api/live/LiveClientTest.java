package trendline.streams.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import trendline.streams.metrics.Departure;

class LiveClientTest {
  private final HeldSink sink = new HeldSink();
  private final List<Departure> left = new ArrayList<>();
  private final List<String> request = new ArrayList<>();
  private int cuts;
  private final LiveClient client =
      new LiveClient(
          Frame.retry(3000),
          sink,
          () -> cuts++,
          Callback.from(() -> request.add("succeeded"), failure -> request.add("failed")),
          left::add);

  @Test
  void isGreetedWithTheTimeAfterWhichToComeBack() {
    client.greet();

    assertThat(sink.written()).containsExactly("retry: 3000\n\n");
  }

  @Test
  void isSentAFrameAsAnEvent() {
    greeted();

    client.offer(frame("1"));

    assertThat(sink.written()).last().isEqualTo("event: ranking\nid: 1\ndata: {}\n\n");
  }

  @Test
  void whileAWriteIsUnderWayOnlyTheNewestFrameWaits() {
    greeted();
    client.offer(frame("1"));

    client.offer(frame("2"));
    client.offer(frame("3"));
    sink.taken();
    sink.taken();

    assertThat(sink.written()).hasSize(3).last().asString().contains("id: 3");
    assertThat(sink.isWriting()).isFalse();
  }

  @Test
  void silenceIsFilledWithAHeartbeat() {
    greeted();

    tick(LiveClient.HEARTBEAT_TICKS - 1);
    assertThat(sink.written()).hasSize(1);

    tick(1);
    assertThat(sink.written()).last().isEqualTo(":\n\n");
  }

  @Test
  void afterAFrameTheHeartbeatWaitsAnew() {
    greeted();
    tick(LiveClient.HEARTBEAT_TICKS - 1);

    client.offer(frame("1"));
    sink.taken();
    tick(LiveClient.HEARTBEAT_TICKS - 1);

    assertThat(sink.written()).last().asString().contains("id: 1");
  }

  @Test
  void whoDoesNotTakeWhatItIsSentIsCutOff() {
    greeted();
    client.offer(frame("1"));
    client.offer(frame("2"));

    tick(LiveClient.SLOW_TICKS - 1);
    assertThat(cuts).isZero();
    tick(1);
    assertThat(cuts).isEqualTo(1);
    sink.broken();

    assertThat(left).containsExactly(Departure.SLOW);
    assertThat(request).containsExactly("failed");
  }

  @Test
  void whoTakesEachFrameInTimeStaysHoweverFarBehind() {
    greeted();
    for (int i = 0; i < 10; i++) {
      client.offer(frame("now " + i));
      client.offer(frame("next " + i));
      tick(LiveClient.SLOW_TICKS - 1);
      sink.taken();
      tick(LiveClient.SLOW_TICKS - 1);
      sink.taken();
    }

    assertThat(cuts).isZero();
    assertThat(left).isEmpty();
  }

  @Test
  void whoClosedTheConnectionIsGone() {
    greeted();
    client.offer(frame("1"));

    sink.broken();
    client.offer(frame("2"));
    client.end();

    assertThat(left).containsExactly(Departure.GONE);
    assertThat(sink.isWriting()).isFalse();
  }

  @Test
  void theEndWaitsForTheWriteAndForNothingElse() {
    greeted();
    client.offer(frame("1"));
    client.offer(frame("2"));

    client.end();
    assertThat(sink.isEnded()).isFalse();
    sink.taken();
    assertThat(sink.isEnded()).isTrue();
    sink.taken();

    assertThat(sink.written()).hasSize(2);
    assertThat(left).containsExactly(Departure.ENDED);
    assertThat(request).containsExactly("succeeded");
  }

  private void greeted() {
    client.greet();
    sink.taken();
  }

  private void tick(int times) {
    for (int i = 0; i < times; i++) {
      client.tick();
    }
  }

  private static Frame frame(String id) {
    return Frame.ranking(id, "{}".getBytes(StandardCharsets.UTF_8));
  }
}
