package ca.tandem.identity.client;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/** The address of whoever made a request, behind the trusted proxies; also of a request that CDI injects, which no filter can wrap. */
public final class ClientAddress {

    static final String ATTRIBUTE = ClientAddress.class.getName();

    private static final int VERSION_4 = 4;
    private static final int NETWORK = 8;

    private ClientAddress() {}

    /** The numeric address, in the form that the server or {@code X-Forwarded-For} gives. */
    public static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String known ? known : request.getRemoteAddr();
    }

    /**
     * The network by which a client is counted: its address, or the first 64 bits of one of version 6, for whoever has one such address
     * has them all.
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
