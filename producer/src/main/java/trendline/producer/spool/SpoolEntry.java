package trendline.producer.spool;

import java.time.Instant;

/** What was kept, and since when. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares entries
public record SpoolEntry(Instant keptAt, byte[] payload) {}
