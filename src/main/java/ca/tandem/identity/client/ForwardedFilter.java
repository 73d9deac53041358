package ca.tandem.identity.client;

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
 * Lets everything behind it see a request as the client made it, where a proxy that {@code tandem.proxies} names passed it on. From
 * anybody else {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are not even read.
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
        chain.doFilter(known, response);
    }

    /** The request as its client made it; the same where no trusted proxy sent it. */
    HttpServletRequest forwarded(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        if (!proxies.sent(peer)) {
            return request;
        }
        return new ForwardedRequest(
                request,
                proxies.client(peer, Collections.list(request.getHeaders("X-Forwarded-For"))),
                TrustedProxies.scheme(Collections.list(request.getHeaders("X-Forwarded-Proto")))
                        .orElse(request.getScheme()));
    }
}
