package trendline.producer.replay;

import java.time.Instant;
import nl.basjes.parse.core.Field;
import org.jspecify.annotations.Nullable;

/** What one line of an access log says; filled by the parser, a field at a time. */
public final class AccessLine {
  private String address = "";
  private Instant receivedAt = Instant.EPOCH;
  private @Nullable String method;
  private @Nullable String uri;
  private @Nullable String status;
  private @Nullable String referrer;
  private @Nullable String userAgent;
  private boolean userAgentLogged;

  String address() {
    return address;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  boolean is(String wantedMethod, String wantedStatus) {
    return wantedMethod.equals(method) && wantedStatus.equals(status);
  }

  /** The path that was asked for, without its query. */
  @Nullable String path() {
    return UriPath.of(uri);
  }

  /** The path of the page from which the request came. */
  @Nullable String referringPath() {
    return UriPath.of(referrer);
  }

  @Nullable String userAgent() {
    return userAgent;
  }

  /** False in Common Log Format, where a missing user agent says nothing of the client. */
  boolean hasUserAgentLogged() {
    return userAgentLogged;
  }

  // Called by the parser by reflection, which wants a public class and public methods.

  @Field("IP:connection.client.host")
  public void setAddress(@Nullable String value) {
    address = value == null ? "" : value;
  }

  @Field("TIME.EPOCH:request.receive.time.epoch")
  public void setReceivedAt(@Nullable Long millis) {
    receivedAt = millis == null ? Instant.EPOCH : Instant.ofEpochMilli(millis);
  }

  @Field("HTTP.METHOD:request.firstline.method")
  public void setMethod(@Nullable String value) {
    method = value;
  }

  @Field("HTTP.URI:request.firstline.uri")
  public void setUri(@Nullable String value) {
    uri = value;
  }

  @Field("STRING:request.status.last")
  public void setStatus(@Nullable String value) {
    status = value;
  }

  @Field("HTTP.URI:request.referer")
  public void setReferrer(@Nullable String value) {
    referrer = value;
  }

  @Field("HTTP.USERAGENT:request.user-agent")
  public void setUserAgent(@Nullable String value) {
    userAgent = value;
    userAgentLogged = true;
  }
}
