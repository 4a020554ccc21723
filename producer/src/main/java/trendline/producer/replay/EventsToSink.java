package trendline.producer.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trendline.events.Event;
import trendline.events.InvalidFieldException;
import trendline.producer.EventSink;

/** Sends what the lines tell, shifted and paced, and counts every line's outcome. */
final class EventsToSink implements Reading.Listener {
  private final Tally tally;
  private final EventSink sink;
  private final TimeShift shift;
  private final Pace pace;
  private final Progress progress;
  private FileTally file = new FileTally("");

  EventsToSink(Tally tally, EventSink sink, TimeShift shift, Pace pace, Progress progress) {
    this.tally = tally;
    this.sink = sink;
    this.shift = shift;
    this.pace = pace;
    this.progress = progress;
  }

  @Override
  public void file(String name) {
    file = tally.file(name);
  }

  @Override
  public void line(long number, LineOutcome outcome) {
    if (outcome instanceof LineOutcome.Events events) {
      send(number, events.events());
      return;
    }
    tally.line();
    if (outcome instanceof LineOutcome.Bot bot) {
      tally.bot(bot.rule());
    } else if (outcome instanceof LineOutcome.Malformed malformed) {
      file.malformed(number, malformed.why());
    } else {
      tally.notAnArticle();
    }
  }

  private void send(long number, List<Event> events) {
    List<Event> shifted = new ArrayList<>(events.size());
    try {
      events.forEach(event -> shifted.add(shift.applyTo(event)));
    } catch (InvalidFieldException e) {
      tally.line();
      file.malformed(number, "rebased out of the calendar: " + e.getMessage());
      return;
    }
    Instant at = TimeShift.occurredAt(shifted.get(shifted.size() - 1));
    if (at != null) {
      progress.look();
      pace.await(at);
    }
    if (pace.isStopped()) {
      return;
    }
    tally.line();
    shifted.forEach(
        event -> {
          sink.publish(event);
          tally.event(event);
        });
  }

  @Override
  public void brokeOff(long afterLine, String why) {
    file.lost(afterLine, why);
  }
}
