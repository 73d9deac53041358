package ca.tandem.web.reader;

import ca.tandem.publication.ChangeTimes;
import ca.tandem.publication.search.FacetField;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page or feed for readers, which is the same for everybody who asks for the same address.
 *
 * @param path the path, as it was sent
 * @param searchQuery the search of a list; null for all others
 * @param address the path with the part of the query that is read
 */
record ReaderResource(String path, SearchQuery searchQuery, String address) {

    private static final String VIEWS = "/reader/";

    private static final Set<String> FEEDS = Set.of(
            JobFeed.ENGLISH,
            JobFeed.FRENCH,
            JsonFeed.ENGLISH,
            JsonFeed.FRENCH,
            Sitemap.PATH,
            RobotsTxt.PATH,
            LlmsTxt.PATH);

    /** Returns what a request asks for; empty if that is not for readers. */
    static Optional<ReaderResource> of(HttpServletRequest request) {
        var path = request.getServletPath().isEmpty() ? "/" : request.getServletPath();
        if (isFeed(path)) {
            var address = path.equals(Sitemap.PATH) ? Sitemap.path(Sitemap.part(request)) : path;
            return Optional.of(new ReaderResource(path, null, address));
        }
        return Page.find(path)
                .filter(pageRequest -> pageRequest.page().view().startsWith(VIEWS))
                .map(pageRequest -> of(pageRequest, request));
    }

    private static ReaderResource of(PageRequest pageRequest, HttpServletRequest request) {
        var page = pageRequest.page();
        var path = pageRequest.path();
        if (page == Page.CHANGES) {
            return new ReaderResource(path, null, ReaderQuery.since(path, ReaderQuery.since(request)));
        }
        if (request.getQueryString() == null || (page != Page.LIST && page != Page.ARCHIVE)) {
            return new ReaderResource(path, null, path);
        }
        var searchQuery = page == Page.LIST
                ? ReaderQuery.ofOpen(pageRequest.language(), request)
                : ReaderQuery.ofArchived(pageRequest.language(), request);
        return new ReaderResource(path, searchQuery, ReaderQuery.address(page, searchQuery));
    }

    /** Checks whether a servlet of its own answers, not a page: a feed, or a posting in another form. */
    boolean isFeed() {
        return isFeed(path);
    }

    private static boolean isFeed(String path) {
        return FEEDS.contains(path) || path.endsWith(PostingCalendar.ENDING) || path.endsWith(PostingMarkdown.ENDING);
    }

    /**
     * Returns the key of the response.
     *
     * @param synonyms the version of the synonyms by which words are searched
     */
    String key(long synonyms) {
        return searchQuery == null || searchQuery.words() == null ? address : address + "\n" + synonyms;
    }

    /** Returns the query as it is read; null if nothing of it is. */
    String query() {
        return address.length() == path.length() ? null : address.substring(path.length() + 1);
    }

    /** Returns the instant at which the clock alone changes the response; another publication may change it earlier. */
    Instant nextChange(ChangeTimes changeTimes, Instant now) {
        var limits = searchQuery == null
                ? Stream.<Instant>empty()
                : searchQuery.limits().entrySet().stream()
                        .filter(limit -> !limit.getValue().equals(FacetField.NONE))
                        .map(limit -> limit.getKey().nextChange(Integer.parseInt(limit.getValue()), changeTimes, now));
        return Stream.concat(limits, Stream.of(changeTimes.nextClosing(now), changeTimes.nextMidnight(now)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
