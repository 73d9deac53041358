package ca.tandem.identity.client;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The name of a client's network, rough enough to be kept: people know their office by it, and nobody is found by it. */
public final class NetworkName {

    private static final int VERSION_4 = 4;

    /** Length of the kept part in octets: 24 bits of an IPv4 address, 48 bits of an IPv6 address. */
    private static final int KEPT_4 = 3;

    private static final int KEPT_6 = 6;

    private NetworkName() {}

    /** Returns the network from which a request came, such as {@code 192.0.2.0/24}. */
    public static String of(ServletRequest request) {
        return of(ClientAddress.of(request));
    }

    static String of(String address) {
        var zone = address.indexOf('%');
        return IpNetwork.address(zone < 0 ? address : address.substring(0, zone))
                .map(NetworkName::of)
                .orElse("?");
    }

    private static String of(InetAddress address) {
        var octets = address.getAddress();
        var kept = octets.length == VERSION_4 ? KEPT_4 : KEPT_6;
        Arrays.fill(octets, kept, octets.length, (byte) 0);
        try {
            return InetAddress.getByAddress(octets).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of " + octets.length + " octets", e);
        }
    }
}
