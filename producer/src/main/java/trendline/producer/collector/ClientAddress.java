package trendline.producer.collector;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells the client's address: the peer's, and for peers that are proxies of ours the one that they
 * tell. A proxy appends the address that it saw to {@code X-Forwarded-For}, so that with n proxies
 * in a row the n-th from the right is the client's; what stands further left is the client's own
 * invention.
 */
public final class ClientAddress {
  private static final int MOST_HOPS = 10;

  /** Without names, so that nobody makes us look one up. */
  private static final Pattern LITERAL =
      Pattern.compile("\\[?([0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*?)]?(?<=[\\].0-9A-Fa-f])");

  private static final Pattern V4_WITH_PORT = Pattern.compile("([0-9.]{7,15}):\\d{1,5}");
  private static final Pattern V6_WITH_PORT = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?");

  private final InetAddressSet proxies = new InetAddressSet();
  private final boolean any;
  private final int hops;

  /**
   * The rule of the options {@code --trusted-proxy} and {@code --proxy-hops}.
   *
   * @param proxies addresses, or ranges as in {@code 10.0.0.0/8}; none: no header is believed
   * @param hops how many proxies stand in a row before the collector, 1 to 10
   * @throws IllegalArgumentException where one of them is none
   */
  public ClientAddress(List<String> proxies, int hops) {
    if (hops < 1 || hops > MOST_HOPS) {
      throw new IllegalArgumentException("--proxy-hops " + hops + ": must be 1 to " + MOST_HOPS);
    }
    for (String each : proxies) {
      try {
        this.proxies.add(each);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "--trusted-proxy " + each + ": must be an address, or a range as 10.0.0.0/8", e);
      }
    }
    any = !proxies.isEmpty();
    this.hops = hops;
  }

  /**
   * The address of who sent a request.
   *
   * @param peer the other end of the connection
   * @param forwarded what all {@code X-Forwarded-For} say, from left to right
   */
  String of(String peer, List<String> forwarded) {
    InetAddress direct = literal(peer);
    if (!any || direct == null || !proxies.test(direct) || forwarded.size() < hops) {
      return peer;
    }
    InetAddress told = literal(forwarded.get(forwarded.size() - hops).strip());
    return told == null ? peer : told.getHostAddress();
  }

  private static @Nullable InetAddress literal(String text) {
    Matcher v4 = V4_WITH_PORT.matcher(text);
    Matcher v6 = V6_WITH_PORT.matcher(text);
    String address = v4.matches() ? v4.group(1) : v6.matches() ? v6.group(1) : text;
    if (!LITERAL.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
