package trendline.streams.api;

/** What a route has for a caller: an answer, or a list to follow. */
sealed interface Reply permits Answer, LiveList {}
