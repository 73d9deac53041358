package ca.tandem.identity.client;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxies whose word counts, as {@code tandem.proxies} names them: addresses or ranges, separated by commas. Each proxy adds to
 * the right of {@code X-Forwarded-For} from whom it heard; what stands further left came with the request and may be anything.
 */
final class TrustedProxies {

    static final String SETTING = "tandem.proxies";

    /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?|([^:]*):\\d{1,5}");

    private final List<IpNetwork> networks;

    private TrustedProxies(List<IpNetwork> networks) {
        this.networks = networks;
    }

    /**
     * Reads the setting.
     *
     * @param setting null or blank for none
     * @throws IllegalArgumentException if it is none; the message says what is wrong and how it must look
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

    /** Whether the request came from one of them, so that what it says of its client is believed. */
    boolean sent(String peer) {
        return IpNetwork.address(peer).filter(this::isTrusted).isPresent();
    }

    /**
     * The address from which a request first reached a trusted proxy: of those that the proxies added, from right to left, the first
     * that is no trusted proxy itself; where something in between is no address, whoever sent that.
     *
     * @param peer the address that the request comes from
     * @param forwardedFor the values of {@code X-Forwarded-For}, in their order
     */
    String client(String peer, List<String> forwardedFor) {
        if (!sent(peer)) {
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
     * By which protocol the client asks.
     *
     * @param forwardedProto the values of {@code X-Forwarded-Proto}, in their order; of several the last was the nearest proxy's
     * @return {@code http} or {@code https}; empty where the proxy does not say
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
