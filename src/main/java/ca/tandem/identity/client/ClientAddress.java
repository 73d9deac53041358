package ca.tandem.identity.client;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The address of the client that made a request, behind the trusted proxies. It also works for a request that CDI injects, which a filter
 * cannot wrap.
 */
public final class ClientAddress {

    static final String ATTRIBUTE = ClientAddress.class.getName();

    private static final int VERSION_4 = 4;
    private static final int NETWORK = 8;

    private ClientAddress() {}

    /** Returns the numeric address, in the form given by the server or {@code X-Forwarded-For}. */
    public static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String known ? known : request.getRemoteAddr();
    }

    /**
     * Returns the network by which a client is counted: its IPv4 address, or the first 64 bits of its IPv6 address, because a client that
     * has one address of such a network has all of them.
     */
    public static String network(ServletRequest request) {
        return network(of(request));
    }

    static String network(String address) {
        var zone = address.indexOf('%');
        return IpNetwork.address(zone < 0 ? address : address.substring(0, zone))
                .map(InetAddress::getAddress)
                .map(octets -> octets.length == VERSION_4
                        ? HexFormat.ofDelimiter(".").formatHex(octets)
                        : HexFormat.ofDelimiter(":").formatHex(octets, 0, NETWORK))
                .orElse(address);
    }
}
