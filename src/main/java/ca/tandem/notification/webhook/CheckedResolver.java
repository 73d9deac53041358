package ca.tandem.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolver that the HTTP client asks for the addresses of a host, and to which alone it connects: the addresses that were checked are those
 * that are called, so that a name cannot lead elsewhere in between (DNS rebinding). A host of which any address is forbidden is refused.
 */
final class CheckedResolver implements DnsResolver {

    /** Thrown when a host has a forbidden address. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        private ForbiddenAddressException(String host) {
            super(host);
        }
    }

    private final DnsResolver lookup;
    private final CallableAddresses callable;
    private final boolean encrypted;

    CheckedResolver(DnsResolver lookup, CallableAddresses callable, boolean encrypted) {
        this.lookup = lookup;
        this.callable = callable;
        this.encrypted = encrypted;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookup.resolve(host);
        for (var address : addresses) {
            if (!callable.permits(address, encrypted)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
