package ca.tandem.identity.client;

import ca.tandem.common.RequestNumber;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A servlet filter that presents a request to its successors as the client made it, if one of the proxies in {@code tandem.proxies}
 * forwarded it. From other senders {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are not even read.
 */
public class ForwardedFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = TrustedProxies.SETTING)
    transient Optional<String> setting;

    private transient TrustedProxies proxies;

    @Override
    public void init() {
        proxies = TrustedProxies.parse(setting.orElse(null));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var known = forwarded(request);
        request.setAttribute(ClientAddress.ATTRIBUTE, known.getRemoteAddr());
        var before = RequestNumber.enter(number(request));
        try {
            chain.doFilter(known, response);
        } finally {
            RequestNumber.enter(before);
        }
    }

    /** Returns the number of the request, which an error page has from the request before. */
    private String number(HttpServletRequest request) {
        if (request.getAttribute(RequestNumber.HEADER) instanceof String number) {
            return number;
        }
        var number = RequestNumber.of(
                proxies.isTrustedPeer(request.getRemoteAddr()) ? request.getHeader(RequestNumber.HEADER) : null);
        request.setAttribute(RequestNumber.HEADER, number);
        return number;
    }

    /** Returns the request as its client made it; unchanged unless a trusted proxy sent it. */
    HttpServletRequest forwarded(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        if (!proxies.isTrustedPeer(peer)) {
            return request;
        }
        return new ForwardedRequest(
                request,
                proxies.client(peer, Collections.list(request.getHeaders("X-Forwarded-For"))),
                TrustedProxies.scheme(Collections.list(request.getHeaders("X-Forwarded-Proto")))
                        .orElse(request.getScheme()));
    }
}
