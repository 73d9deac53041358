package ca.tandem.identity.client;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A range of numeric addresses, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}, or a single address. Host names are never looked up,
 * because the input may come from an untrusted client.
 *
 * @param first an address of the range
 * @param bits the number of leading bits that all addresses of the range share
 */
public record IpNetwork(InetAddress first, int bits) {

    private static final int OCTETS_OF_VERSION_4 = 4;

    /** The octets of an IPv4 address as they are written. Every request is asked for its sender, and looking these up is faster than a pattern. */
    private static final Set<String> OCTETS =
            IntStream.rangeClosed(0, 255).mapToObj(Integer::toString).collect(Collectors.toUnmodifiableSet());

    /** IPv6 address by RFC 4291, without zones. */
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    /**
     * Parses an address with an optional prefix length.
     *
     * @throws IllegalArgumentException if the text is not an address or range
     */
    public static IpNetwork parse(String text) {
        var slash = text.indexOf('/');
        var address = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(text + " is not a numeric address"));
        var most = address.getAddress().length * Byte.SIZE;
        if (slash < 0) {
            return new IpNetwork(address, most);
        }
        var length = text.substring(slash + 1);
        if (!LENGTH.matcher(length).matches() || Integer.parseInt(length) > most) {
            throw new IllegalArgumentException(text + " has a length after its slash that is none from 0 to " + most);
        }
        return new IpNetwork(address, Integer.parseInt(length));
    }

    /**
     * Parses a single IPv4 or IPv6 address.
     *
     * @return the address, or empty if the text is malformed; an IPv4 address also if written as an IPv6 one ({@code ::ffff:10.0.0.1})
     */
    public static Optional<InetAddress> address(String text) {
        var isVersion6 = text.indexOf(':') >= 0 && VERSION_6.matcher(text).matches();
        if (!isVersion6 && !isVersion4(text)) {
            return Optional.empty();
        }
        try {
            // Text in brackets is never taken for a host name.
            return Optional.of(InetAddress.getByName(isVersion6 ? "[" + text + "]" : text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isVersion4(String text) {
        var octets = text.split("\\.", -1);
        return octets.length == OCTETS_OF_VERSION_4 && Arrays.stream(octets).allMatch(OCTETS::contains);
    }

    /** Checks whether the address lies in the range; an address of the other IP version never does. */
    public boolean contains(InetAddress address) {
        return address.getClass() == first.getClass() && leading(address).equals(leading(first));
    }

    private BigInteger leading(InetAddress address) {
        var octets = address.getAddress();
        return new BigInteger(1, octets).shiftRight(octets.length * Byte.SIZE - bits);
    }
}
