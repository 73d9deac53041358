package ca.tandem.web.filter;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A response that keeps the security headers of the portal: one Content-Security-Policy, even if PrimeFaces adds its own, and
 * {@code no-store} wherever nothing may be cached, whatever a page sets; and a charset with each text. The headers survive a reset.
 */
final class SecurityHeadersResponse extends HttpServletResponseWrapper {

    private static final String POLICY = "Content-Security-Policy";
    private static final String KEEPING = "Cache-Control";
    private static final String TYPE = "Content-Type";

    private static final Pattern IS_TEXT = Pattern.compile("text/.*|[^;]*[+/]xml.*");

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
    public void setContentType(String type) {
        super.setContentType(withCharset(type));
    }

    /** Names the charset, which is the same everywhere, also where a container or a library names only the type (RFC 2046, RFC 7303). */
    private static String withCharset(String type) {
        return type == null
                        || type.contains("charset=")
                        || !IS_TEXT.matcher(type).matches()
                ? type
                : type + ";charset=UTF-8";
    }

    @Override
    public void setHeader(String name, String value) {
        if (TYPE.equalsIgnoreCase(name)) {
            setContentType(value);
        } else if (POLICY.equalsIgnoreCase(name)) {
            super.setHeader(POLICY, policy.withNonceOf(value));
        } else if (cacheable || !KEEPING.equalsIgnoreCase(name) || value.contains("no-store")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (POLICY.equalsIgnoreCase(name) || KEEPING.equalsIgnoreCase(name) || TYPE.equalsIgnoreCase(name)) {
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
