package ca.tandem.web.filter;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.function.Consumer;

/**
 * A response that keeps the security headers of the portal: one Content-Security-Policy, even if PrimeFaces adds its own, and
 * {@code no-store} wherever nothing may be cached, whatever a page sets. The headers survive a reset.
 */
final class SecurityHeadersResponse extends HttpServletResponseWrapper {

    private static final String POLICY = "Content-Security-Policy";
    private static final String KEEPING = "Cache-Control";

    private final ContentSecurityPolicy policy;
    private final boolean cacheable;
    private final Consumer<HttpServletResponse> others;

    /**
     * Wraps a response.
     *
     * @param policy the policy of the document
     * @param mayBeKept whether browsers and proxies may cache the response, if it allows that itself
     * @param others writes the other headers
     */
    SecurityHeadersResponse(
            HttpServletResponse response,
            ContentSecurityPolicy policy,
            boolean mayBeKept,
            Consumer<HttpServletResponse> others) {
        super(response);
        this.policy = policy;
        this.cacheable = mayBeKept;
        this.others = others;
    }

    /** Writes the headers. */
    void guard() {
        super.setHeader(POLICY, policy.value());
        if (!cacheable) {
            super.setHeader(KEEPING, "no-store");
        }
        others.accept(this);
    }

    @Override
    public void setHeader(String name, String value) {
        if (POLICY.equalsIgnoreCase(name)) {
            super.setHeader(POLICY, policy.withNonceOf(value));
        } else if (cacheable || !KEEPING.equalsIgnoreCase(name) || value.contains("no-store")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (POLICY.equalsIgnoreCase(name) || KEEPING.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void reset() {
        super.reset();
        guard();
    }
}
