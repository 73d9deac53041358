package ca.tandem.notification.webhook;

import ca.tandem.identity.client.IpNetwork;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that webhooks may call: public ones, and those that {@code tandem.webhook.allow} names. Whoever may add a webhook must not
 * reach by it what only the portal's own network can (server-side request forgery).
 */
final class CallableAddresses {

    static final String SETTING = "tandem.webhook.allow";

    /** Special-purpose IPv4 addresses, by the registry of RFC 6890. */
    private static final List<IpNetwork> SPECIAL_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Global unicast; unique-local, link-local, multicast, loopback, mapped and translated (NAT64) addresses lie outside of it. */
    private static final IpNetwork GLOBAL_6 = IpNetwork.parse("2000::/3");

    /** Special-purpose addresses within global unicast: protocols such as Teredo, documentation, and 6to4, which contains IPv4. */
    private static final List<IpNetwork> SPECIAL_6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private static final int VERSION_4 = 4;

    private final List<IpNetwork> allowed;

    private CallableAddresses(List<IpNetwork> allowed) {
        this.allowed = allowed;
    }

    /**
     * Parses the setting.
     *
     * @param setting addresses or networks, separated by commas; null or blank for none
     * @throws IllegalArgumentException if the value is malformed; the message names the error and the expected form
     */
    static CallableAddresses parse(String setting) {
        if (setting == null || setting.isBlank()) {
            return new CallableAddresses(List.of());
        }
        try {
            return new CallableAddresses(networks(
                    Arrays.stream(setting.split(",", -1)).map(String::strip).toArray(String[]::new)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    SETTING
                            + " must be addresses or networks like 10.0.5.7, 10.0.5.0/24, fd00::/8, separated by commas, but "
                            + e.getMessage(),
                    e);
        }
    }

    /** Checks whether the setting names any network. */
    boolean isAnyAllowed() {
        return !allowed.isEmpty();
    }

    /** Checks whether the setting names an address. */
    boolean names(InetAddress address) {
        return contains(allowed, address);
    }

    /**
     * Checks whether an address may be called.
     *
     * @param encrypted whether the call is encrypted; a plain one may only reach what the setting names
     */
    boolean permits(InetAddress address, boolean encrypted) {
        return contains(allowed, address) || (encrypted && isPublic(address));
    }

    private static boolean isPublic(InetAddress address) {
        return address.getAddress().length == VERSION_4
                ? !contains(SPECIAL_4, address)
                : GLOBAL_6.contains(address) && !contains(SPECIAL_6, address);
    }

    private static boolean contains(List<IpNetwork> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<IpNetwork> networks(String... texts) {
        return Stream.of(texts).map(IpNetwork::parse).toList();
    }
}
