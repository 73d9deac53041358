package ca.tandem.identity.client;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The trusted proxies, as set in {@code tandem.proxies}: addresses or ranges, separated by commas. Each proxy appends the address of its
 * sender to {@code X-Forwarded-For}; values further left came with the request and cannot be trusted.
 */
final class TrustedProxies {

    static final String SETTING = "tandem.proxies";

    /** An address with a port, which some proxies add: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?|([^:]*):\\d{1,5}");

    private final List<IpNetwork> networks;

    private TrustedProxies(List<IpNetwork> networks) {
        this.networks = networks;
    }

    /**
     * Parses the setting.
     *
     * @param setting the value; null or blank for no proxies
     * @throws IllegalArgumentException if the value is malformed; the message names the error and the expected form
     */
    static TrustedProxies parse(String setting) {
        if (setting == null || setting.isBlank()) {
            return new TrustedProxies(List.of());
        }
        try {
            return new TrustedProxies(Arrays.stream(setting.split(",", -1))
                    .map(String::strip)
                    .map(IpNetwork::parse)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    SETTING + " must be addresses or ranges like 192.0.2.10, 10.0.0.0/8, 2001:db8::/64, separated by"
                            + " commas, but " + e.getMessage(),
                    e);
        }
    }

    /** Checks whether a trusted proxy sent the request, so that its forwarding headers count. */
    boolean isTrustedPeer(String peer) {
        return !networks.isEmpty()
                && IpNetwork.address(peer).filter(this::isTrusted).isPresent();
    }

    /**
     * Returns the address from which a request first reached a trusted proxy: the first address from the right that is not itself a trusted
     * proxy, or the sender of a hop that is not an address.
     *
     * @param peer the address of the direct sender of the request
     * @param forwardedFor the values of {@code X-Forwarded-For}, in order
     */
    String client(String peer, List<String> forwardedFor) {
        if (!isTrustedPeer(peer)) {
            return peer;
        }
        var hops = Arrays.asList(String.join(",", forwardedFor).split(",", -1));
        Collections.reverse(hops);
        var client = peer;
        for (var hop : hops) {
            var address = IpNetwork.address(withoutPort(hop.strip()));
            if (address.isEmpty()) {
                return client;
            }
            client = address.get().getHostAddress();
            if (!isTrusted(address.get())) {
                return client;
            }
        }
        return client;
    }

    /**
     * Returns the scheme by which the client made the request.
     *
     * @param forwardedProto the values of {@code X-Forwarded-Proto}, in order; the last one is from the nearest proxy
     * @return {@code http} or {@code https}; empty if the proxy does not tell
     */
    static Optional<String> scheme(List<String> forwardedProto) {
        var values = String.join(",", forwardedProto).split(",", -1);
        var last = values[values.length - 1].strip().toLowerCase(Locale.ROOT);
        return last.equals("https") || last.equals("http") ? Optional.of(last) : Optional.empty();
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static String withoutPort(String hop) {
        var matcher = WITH_PORT.matcher(hop);
        if (!matcher.matches()) {
            return hop;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
