package ca.tandem.identity.client;

import jakarta.servlet.ServletRequest;

/** The address of whoever made a request, behind the trusted proxies; also of a request that CDI injects, which no filter can wrap. */
public final class ClientAddress {

    static final String ATTRIBUTE = ClientAddress.class.getName();

    private ClientAddress() {}

    /** The numeric address, in the form that the server or {@code X-Forwarded-For} gives. */
    public static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String known ? known : request.getRemoteAddr();
    }
}
