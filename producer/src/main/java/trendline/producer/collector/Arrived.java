package trendline.producer.collector;

import java.time.Instant;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Fields;

/**
 * A request that was let in and has arrived whole.
 *
 * @param path still encoded where decoding would change its meaning: {@code %2F} stays so
 * @param address of the client, by the rule on trusted proxies
 * @param trusted whether it brought an API key
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
record Arrived(
    String method,
    String path,
    Fields query,
    HttpFields headers,
    byte[] body,
    String address,
    boolean trusted,
    Instant receivedAt) {}
