package ca.tandem.web.reader;

import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.identity.session.SessionCookie;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueReads;
import ca.tandem.publication.search.QuerySynonyms;
import ca.tandem.web.cache.BufferedResponse;
import ca.tandem.web.cache.CodedBody;
import ca.tandem.web.cache.KeptResponse;
import ca.tandem.web.cache.ResponseCache;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.SessionlessRequest;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Filter of the pages and feeds for readers, which are the same for every user: they are read-only, create no session, and are made once and
 * sent from memory for as long as they are true ({@link ResponseCache}), during an outage of the database somewhat longer. Each carries a
 * strong {@code ETag}, so that a reader, a proxy or a feed reader that has the current body gets status 304.
 */
public class CacheableFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    transient ResponseCache responseCache;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient QuerySynonyms querySynonyms;

    @Inject
    transient Clock clock;

    @Inject
    transient SessionCookie sessionCookie;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getDispatcherType()) {
            case ERROR -> chain.doFilter(new SessionlessRequest(request), response);
            case FORWARD -> readOnly(request, response, chain);
            default -> answer(request, response, chain);
        }
    }

    /** Passes on a request that reads; what is not known, or leads elsewhere, has been answered before. */
    private static void readOnly(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", String.join(", ", "GET", "HEAD"));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var isReading = READING.contains(request.getMethod());
        if (isReading && request.getQueryString() == null) {
            var known = responseCache.find(request.getRequestURI());
            if (known.isPresent()) {
                send(known.get(), request, response);
                return;
            }
        }
        var asked = ReaderResource.of(request);
        if (asked.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!isReading) {
            if (asked.get().isFeed()) {
                readOnly(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            var key = asked.get().key(querySynonyms.version());
            var kept = responseCache.find(key);
            if (kept.isEmpty()) {
                kept = make(key, asked.get(), request, response, chain);
            }
            if (kept.isPresent()) {
                send(kept.get(), request, response);
            }
        }
    }

    /** Makes the response; if the database is away, returns the last one that may still be sent. */
    private Optional<KeptResponse> make(
            String key,
            ReaderResource asked,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        try {
            return responseCache.get(key, () -> render(asked, request, response, chain));
        } catch (IOException | ServletException | RuntimeException e) {
            var last = DatabaseFailure.isCauseOf(e) && !response.isCommitted()
                    ? responseCache.findInOutage(key)
                    : Optional.<KeptResponse>empty();
            if (last.isEmpty()) {
                throw e;
            }
            return last;
        }
    }

    private Optional<KeptResponse> render(
            ReaderResource asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var now = clock.instant();
        var before = headers(response);
        var held = new BufferedResponse(response);
        request.setAttribute(CurrentPage.QUERY_READ, Optional.ofNullable(asked.query()));
        try (var reads = CatalogueReads.begin()) {
            chain.doFilter(new SessionlessRequest(request), held);
            if (!held.isPage()) {
                return Optional.empty();
            }
            var own = headers(response);
            own.entrySet().removeAll(before.entrySet());
            var changeTimes = catalogue.changeTimes(reads);
            return Optional.of(new KeptResponse(
                    response.getContentType(),
                    own,
                    new CodedBody(held.body()),
                    reads,
                    asked.nextChange(changeTimes, now),
                    changeTimes.nextClosing(now)));
        }
    }

    private static Map<String, List<String>> headers(HttpServletResponse response) {
        var headers = new HashMap<String, List<String>>();
        response.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(response.getHeaders(name))));
        return headers;
    }

    /** Sends a response. Who is signed in may just have published, and always sees the newest. */
    private void send(KeptResponse kept, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                "Cache-Control",
                sessionCookie.isRemembered(request)
                        ? "private, no-cache"
                        : kept.caching(clock.instant(), catalogue.nextPublication()));
        kept.send(request, response);
    }
}
