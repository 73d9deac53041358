package ca.tandem.web.reader;

import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.identity.session.SessionCookie;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.publication.CatalogueFixture;
import ca.tandem.publication.CatalogueReads;
import ca.tandem.publication.search.QuerySynonyms;
import ca.tandem.testing.HttpExchange;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Patience;
import ca.tandem.web.cache.ResponseCacheFixture;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.workflow.State;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how long a response for readers is sent from memory. */
class CacheableFilterTest {

    private static final String POSTING = "/en/jobs/keeper";
    private static final String LIST = "/en/jobs";
    private static final Instant CLOSING = NOON.plus(Duration.ofDays(10));

    private final MutableClock clock = MutableClock.at(NOON);
    private final CatalogueFixture published = new CatalogueFixture();
    private final CacheableFilter filter = new CacheableFilter();
    private final List<String> rendered = new ArrayList<>();
    private boolean isSignedIn;
    private long synonyms;

    @BeforeEach
    void wire() {
        filter.catalogue = published.catalogue();
        filter.clock = clock;
        filter.querySynonyms = new QuerySynonyms() {
            @Override
            public long version() {
                return synonyms;
            }
        };
        filter.responseCache = ResponseCacheFixture.of(published.catalogue(), clock);
        filter.sessionCookie = new SessionCookie() {
            @Override
            public boolean isRemembered(HttpServletRequest request) {
                return isSignedIn;
            }
        };
        published.publish(keeper());
        published.publish(EditionFixture.closing("pilot", CLOSING.plusSeconds(90), State.PUBLISHED));
    }

    private static Edition keeper() {
        return EditionFixture.closing("keeper", CLOSING, State.PUBLISHED);
    }

    @Test
    void aSearchForWordsIsMadeAgainWithNewSynonymsAndAListIsNot() {
        get(LIST + "?q=keeper");
        get(LIST + "?sort=closing");
        synonyms++;
        get(LIST + "?q=keeper");
        get(LIST + "?q=keeper");
        get(LIST + "?sort=closing");
        assertThat(rendered).as("the search twice, the list once").hasSize(3);
    }

    @Test
    void aPageIsMadeOnceAndSentAgain() {
        var first = get(POSTING);
        var second = get(POSTING);

        assertThat(rendered).containsExactly(POSTING);
        assertThat(second.text()).isEqualTo(first.text()).isEqualTo("1 of /en/jobs/keeper");
        assertThat(second.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(second.header("Content-Language")).isEqualTo("en-CA");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Content-Length")).isEqualTo("20");
    }

    @Test
    void aPostingIsMadeAgainAfterItsOwnPublicationAndNoOther() {
        get(POSTING);
        published.publish(EditionFixture.closing("pilot", CLOSING, State.PUBLISHED));
        assertThat(get(POSTING).text()).startsWith("1 ");

        published.publish(keeper());

        assertThat(get(POSTING).text()).startsWith("2 ");
    }

    @Test
    void aListIsMadeAgainAfterEveryPublicationInBothLanguages() {
        assertThat(get(LIST).text()).startsWith("1 ");
        assertThat(get("/fr/emplois").text()).startsWith("2 ");

        published.publish(keeper());

        assertThat(get(LIST).text()).startsWith("3 ");
        assertThat(get("/fr/emplois").text()).startsWith("4 ");
    }

    @Test
    void aPublicationWhileThePageIsMadeIsNotMissed() {
        FilterChain slow = (request, response) -> {
            render(request, response);
            published.publish(EditionFixture.closing("keeper", CLOSING, State.ARCHIVED));
        };
        get(POSTING, slow);
        get(LIST, slow);

        assertThat(get(POSTING).text()).startsWith("3 ");
        assertThat(get(LIST).text()).startsWith("4 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {POSTING, LIST, "/en/jobs.atom", "/en/jobs?q=light"})
    void aPageIsMadeAgainAfterAClosingItShows(String address) {
        clock.advance(Duration.ofDays(10).minusSeconds(1));
        assertThat(get(address).text()).startsWith("1 ");
        assertThat(get(address).text()).startsWith("1 ");

        clock.advance(Duration.ofSeconds(2));

        assertThat(get(address).text()).startsWith("2 ");
        assertThat(get(address).text()).startsWith("2 ");
    }

    @Test
    void aPostingDoesNotChangeWithTheClosingOfAnother() {
        clock.advance(Duration.ofDays(10).plusSeconds(80));
        get(POSTING);
        get(LIST);
        clock.advance(Duration.ofSeconds(20));

        assertThat(get(POSTING).text()).startsWith("1 ");
        assertThat(get(LIST).text()).startsWith("3 ");
    }

    @Test
    void aPageIsMadeAgainAfterMidnightBecauseItCountsDays() {
        get(POSTING);
        clock.advance(Duration.between(NOON, Instant.parse("2026-11-02T23:59:59Z")));
        assertThat(get(POSTING).text()).startsWith("1 ");

        clock.advance(Duration.ofSeconds(1));

        assertThat(get(POSTING).text()).startsWith("2 ");
    }

    @Test
    void aListOfWhatClosesWithinDaysIsMadeAgainWhenOneMoreDoes() {
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        get("/en/jobs?closing=3");
        get("/en/jobs?closing=7");
        clock.advance(Duration.ofSeconds(2));

        assertThat(get("/en/jobs?closing=3").text()).startsWith("3 ");
        assertThat(get("/en/jobs?closing=7").text()).startsWith("2 ");
    }

    @Test
    void aListFromAnIndexThatIsBehindIsNotKept() {
        FilterChain behind = (request, response) -> {
            render(request, response);
            CatalogueReads.noteIncomplete();
        };

        assertThat(get(LIST, behind).header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(get(LIST).text()).startsWith("2 ");
    }

    @Test
    void cachesKeepAPageForAMinuteOrUntilTheNextChangeAndInAnOutageUntilTheClosing() {
        assertThat(get(POSTING).header("Cache-Control")).isEqualTo("public, max-age=60, stale-if-error=86400");
        clock.advance(Duration.ofDays(10).minusSeconds(100));
        assertThat(get(POSTING).header("Cache-Control")).isEqualTo("public, max-age=60, stale-if-error=40");
        clock.advance(Duration.ofSeconds(60));
        assertThat(get(POSTING).header("Cache-Control")).isEqualTo("public, max-age=40");
    }

    @Test
    void cachesKeepAPageNoLongerThanUntilTheNextPublicationThatIsScheduled() {
        published.schedule(NOON.plusSeconds(25));

        assertThat(get(POSTING).header("Cache-Control")).startsWith("public, max-age=25,");
        clock.advance(Duration.ofSeconds(30));
        assertThat(get(POSTING).header("Cache-Control")).startsWith("public, max-age=0,");
    }

    @Test
    void whoIsSignedInAlwaysAsksAgain() {
        get(POSTING);
        isSignedIn = true;

        assertThat(get(POSTING).header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(get(POSTING).text()).startsWith("1 ");
    }

    @Test
    void whatNoPageReadsOfAQueryMakesNoOtherPage() {
        get(POSTING);
        get(LIST);
        for (var query : List.of("?utm_source=mail", "?q=light", "?page=7")) {
            assertThat(get(POSTING + query).text()).startsWith("1 ");
        }
        assertThat(get(LIST + "?utm_source=mail&team=&page=1&closing=soon&sort=up")
                        .text())
                .startsWith("2 ");
        assertThat(get(LIST + "?q=light&utm_source=mail").text()).isEqualTo("3 of /en/jobs q=light");
        assertThat(get(LIST + "?fbclid=1&q=light").text()).startsWith("3 ");
        assertThat(get(LIST + "?q=light&page=2").text()).isEqualTo("4 of /en/jobs q=light&page=2");
        assertThat(get("/en/jobs/archived?q=light&team=harbour").text()).isEqualTo("5 of /en/jobs/archived q=light");
    }

    @Test
    void anErrorIsNotKept() {
        FilterChain missing = (request, response) -> ((HttpServletResponse) response).sendError(404);

        assertThat(get(POSTING, missing).status()).isEqualTo(404);
        assertThat(get(POSTING).text()).startsWith("1 ");
    }

    @Test
    void whatSetsACookieIsNotKept() {
        FilterChain setting = (request, response) -> {
            render(request, response);
            ((HttpServletResponse) response).addHeader("Set-Cookie", "seen=1");
        };

        assertThat(get(POSTING, setting).header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(get(POSTING).text()).startsWith("2 ");
    }

    @Test
    void otherAddressesPassThrough() {
        for (var address : List.of("/en/staff", "/api/v1/postings", "/en/review", "/resources/tandem.css")) {
            assertThat(get(address).header("ETag")).as(address).isNull();
            get(address);
        }
        assertThat(rendered).hasSize(8);
    }

    @Test
    void whatIsSentToAFeedIsRefused() {
        var exchange = exchange(HttpExchange.of("POST", "/en/jobs.atom"), this::render);

        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(rendered).isEmpty();
    }

    @Test
    void headHasTheSameHeadersAndNoBody() {
        var head = exchange(HttpExchange.of("HEAD", POSTING), this::render);

        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get(POSTING).header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo("20");
        assertThat(rendered).hasSize(1);
    }

    @Test
    void eachCodingHasItsOwnTagAndWhoHasItIsSentNothing() throws IOException {
        var plain = get(POSTING);
        var packed = exchange(HttpExchange.of("GET", POSTING).with("Accept-Encoding", "deflate, gzip"), this::render);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(List.of(plain, packed))
                .allSatisfy(each -> assertThat(each.header("Vary")).isEqualTo("Accept-Encoding"));
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.text());
        }
        for (var each : List.of(plain, packed)) {
            var again = HttpExchange.of("GET", POSTING).with("If-None-Match", each.header("ETag"));
            var answer = exchange(each == plain ? again : again.with("Accept-Encoding", "gzip"), this::render);
            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.bytes()).isEmpty();
            assertThat(answer.header("Cache-Control")).startsWith("public, max-age=");
        }
    }

    @Test
    void whileTheDatabaseIsAwayThePageIsSentUntilAPostingInItCloses() {
        FilterChain away = (request, response) -> {
            throw new ServletException(new SQLException("The connection is closed", "08006"));
        };
        get(POSTING);
        clock.advance(Duration.ofDays(9));

        assertThat(get(POSTING, away).text()).startsWith("1 ");
        assertThat(get(POSTING, away).header("Cache-Control")).startsWith("public, max-age=0");
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThatThrownBy(() -> get(POSTING, away)).hasCauseInstanceOf(ServletException.class);
        assertThatThrownBy(() -> get("/en/jobs/pilot", away)).hasCauseInstanceOf(ServletException.class);
    }

    @Test
    void anotherFailureIsNotHiddenByAnOldPage() {
        get(POSTING);
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> get(POSTING, (request, response) -> {
                    throw new ServletException("A fault");
                }))
                .hasCauseInstanceOf(ServletException.class);
    }

    @Test
    void ofManyWhoAskForAPageThatIsMissingOneMakesItForAll() throws Exception {
        var begun = new CountDownLatch(1);
        var waiting = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            begun.countDown();
            try {
                waiting.await();
            } catch (InterruptedException e) {
                throw new ServletException(e);
            }
            render(request, response);
        };
        var threads = Executors.newFixedThreadPool(4);
        try {
            var answers = new ArrayList<Future<String>>();
            answers.add(threads.submit(() -> get(POSTING, slow).text()));
            begun.await();
            var others = new ArrayList<Thread>();
            for (var number = 0; number < 3; number++) {
                answers.add(threads.submit(() -> {
                    synchronized (others) {
                        others.add(Thread.currentThread());
                    }
                    return get(POSTING).text();
                }));
            }
            Patience.until("the others wait", () -> {
                synchronized (others) {
                    return others.size() == 3
                            && others.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
                }
            });
            waiting.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).startsWith("1 ");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(rendered).hasSize(1);
    }

    private HttpExchange get(String address) {
        return get(address, this::render);
    }

    private HttpExchange get(String address, FilterChain chain) {
        return exchange(HttpExchange.of("GET", address), chain);
    }

    private HttpExchange exchange(HttpExchange exchange, FilterChain chain) {
        try {
            filter.doFilter(exchange.request(), exchange.response(), chain);
            return exchange;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a page as the views do: a posting reads its own entry, everything else all of them. */
    private synchronized void render(jakarta.servlet.ServletRequest sent, jakarta.servlet.ServletResponse answer)
            throws IOException {
        var request = (HttpServletRequest) sent;
        var response = (HttpServletResponse) answer;
        var path = request.getServletPath();
        rendered.add(path);
        if (path.startsWith(LIST + "/")) {
            published.catalogue().bySlug(Language.EN, path.substring(LIST.length() + 1));
        } else {
            published.catalogue().all();
        }
        var query = request.getAttribute(CurrentPage.QUERY_READ) instanceof Optional<?> read && read.isPresent()
                ? " " + read.get()
                : "";
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", "en-CA");
        response.getOutputStream().write((rendered.size() + " of " + path + query).getBytes(StandardCharsets.UTF_8));
    }
}
