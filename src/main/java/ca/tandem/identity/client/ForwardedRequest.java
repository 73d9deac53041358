package ca.tandem.identity.client;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that a trusted proxy forwarded, with the address and scheme of the client. */
final class ForwardedRequest extends HttpServletRequestWrapper {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String client;
    private final String scheme;

    ForwardedRequest(HttpServletRequest request, String client, String scheme) {
        super(request);
        this.client = client;
        this.scheme = scheme;
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    /** Returns the address; the host name is not looked up. */
    @Override
    public String getRemoteHost() {
        return client;
    }

    /** Returns 0: the port is unknown behind a proxy. */
    @Override
    public int getRemotePort() {
        return 0;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** Returns the port that the client named, or else the default port of the scheme. */
    @Override
    public int getServerPort() {
        var port = super.getServerPort();
        return port == usual(super.getScheme()) ? usual(scheme) : port;
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = new StringBuffer(scheme).append("://").append(getServerName());
        if (getServerPort() != usual(scheme)) {
            url.append(':').append(getServerPort());
        }
        return url.append(getRequestURI());
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }
}
