package trendline.producer.replay;

import java.nio.charset.StandardCharsets;

/** Writes lines of access logs. */
record LogLine(
    String address, String time, String request, String status, String referrer, String agent) {
  static final String CHROME =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36";
  static final String ARTICLE = "/2016/02/20/why-we-count/";

  /** Somebody gets an article. */
  static LogLine view() {
    return new LogLine(
        "192.0.2.7",
        "20/Feb/2016:12:00:00 -0500",
        "GET " + ARTICLE + " HTTP/1.1",
        "200",
        "-",
        CHROME);
  }

  /** Somebody sends the comment form of that article. */
  static LogLine comment() {
    return view()
        .asking("POST /wp-comments-post.php HTTP/1.1")
        .answered("302")
        .from("https://blog.example.org" + ARTICLE);
  }

  LogLine asking(String otherRequest) {
    return new LogLine(address, time, otherRequest, status, referrer, agent);
  }

  LogLine answered(String otherStatus) {
    return new LogLine(address, time, request, otherStatus, referrer, agent);
  }

  LogLine from(String otherReferrer) {
    return new LogLine(address, time, request, status, otherReferrer, agent);
  }

  LogLine by(String otherAddress, String otherAgent) {
    return new LogLine(otherAddress, time, request, status, referrer, otherAgent);
  }

  LogLine at(String otherTime) {
    return new LogLine(address, otherTime, request, status, referrer, agent);
  }

  String common() {
    return address + " - - [" + time + "] \"" + request + "\" " + status + " 4711";
  }

  @Override
  public String toString() {
    return common() + " \"" + referrer + "\" \"" + agent + "\"";
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }
}
