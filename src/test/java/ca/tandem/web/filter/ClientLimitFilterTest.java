package ca.tandem.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.web.shell.Page;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests which requests of strangers pass to the pages that cost much. */
class ClientLimitFilterTest {

    private static final Pattern MAPPING =
            Pattern.compile("(?s)<filter-mapping>\\s*<filter-name>ClientLimits</filter-name>(.*?)</filter-mapping>");
    private static final Pattern ADDRESS = Pattern.compile("<url-pattern>(.*?)</url-pattern>");

    private final ClientLimitFilter filter = new ClientLimitFilter();
    private final Map<String, Integer> asked = new HashMap<>();

    @BeforeEach
    void count() {
        filter.limits = new RequestRateLimiter() {
            @Override
            public long acquire(RequestKind requestKind, String client) {
                return asked.merge(requestKind + " " + client, 1, Integer::sum) > 3 ? 7 : 0;
            }
        };
    }

    @Test
    void aClientThatSearchesTooOftenIsToldWhenToComeBack() throws IOException, ServletException {
        for (int i = 0; i < 3; i++) {
            assertThat(send("GET", "/en/jobs", "q=light", 0)).isEqualTo("through");
        }
        assertThat(send("GET", "/fr/emplois", "team=lights", 0)).isEqualTo("429 after 7");
        assertThat(send("GET", "/en/jobs/archived", "q=light", 0)).isEqualTo("429 after 7");
        assertThat(send("GET", "/en/jobs", null, 0)).as("the whole list").isEqualTo("through");
        assertThat(asked).containsOnlyKeys("SEARCH c0.00.02.01");
    }

    @Test
    void ofTheFormForSigningInOnlyWhatItNeedsIsRead() throws IOException, ServletException {
        for (var language : Language.values()) {
            var path = Page.SIGN_IN.path(language);
            assertThat(send("GET", path, "to=/en/staff", -1)).isEqualTo("through");
            assertThat(send("POST", path, null, 4_096)).isEqualTo("through");
            assertThat(send("POST", path, null, 4_097)).isEqualTo("413 after null");
            assertThat(send("POST", path, null, Long.MAX_VALUE)).isEqualTo("413 after null");
            assertThat(send("POST", path, null, -1))
                    .as("in parts, of any length")
                    .isEqualTo("413 after null");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void ofTheFormsForPasswordsOnlyWhatTheyNeedIsRead() throws IOException, ServletException {
        for (var language : Language.values()) {
            assertThat(send("POST", Page.RECOVERY.path(language), null, 4_096)).isEqualTo("through");
            assertThat(send("POST", Page.RECOVERY.path(language), null, 4_097)).isEqualTo("413 after null");
            assertThat(send("POST", Page.SECOND_STEP.path(language), null, 32_768))
                    .isEqualTo("through");
            assertThat(send("POST", Page.SECOND_STEP.path(language), null, 32_769))
                    .isEqualTo("413 after null");
            assertThat(send("POST", Page.WELCOME.path(language), null, 8_192)).isEqualTo("through");
            assertThat(send("POST", Page.WELCOME.path(language), null, 8_193)).isEqualTo("413 after null");
        }
    }

    @Test
    void ofTheFormForAnAlertOnlyWhatItNeedsIsRead() throws IOException, ServletException {
        for (var language : Language.values()) {
            var path = Page.ALERTS.path(language);
            assertThat(send("POST", path, null, 16_384)).isEqualTo("through");
            assertThat(send("POST", path, null, 16_385)).isEqualTo("413 after null");
            assertThat(send("POST", path, "end=1.x", -1)).isEqualTo("413 after null");
        }
        assertThat(asked).as("a form that comes back searches").containsValue(2);
    }

    @Test
    void ofTheFormForFeedbackOnlyWhatItNeedsIsRead() throws IOException, ServletException {
        for (var language : Language.values()) {
            var path = Page.FEEDBACK.path(language, "light-keeper");
            assertThat(send("POST", path, null, 16_384)).isEqualTo("through");
            assertThat(send("POST", path, null, 16_385)).isEqualTo("413 after null");
            assertThat(send("POST", path, null, -1)).isEqualTo("413 after null");
        }
    }

    @Test
    void pagesOfPostingsAreNoSearchWhateverTheirQuery() throws IOException, ServletException {
        for (int i = 0; i < 5; i++) {
            assertThat(send("GET", "/en/jobs/light-keeper", "utm_source=x", 0)).isEqualTo("through");
            assertThat(send("GET", "/fr/emplois/gardien/signaler", "passage=phare", 0))
                    .isEqualTo("through");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void thePageOfAlertsCountsAsASearch() throws IOException, ServletException {
        for (int i = 0; i < 3; i++) {
            assertThat(send("GET", "/en/alerts", "q=light", 0)).isEqualTo("through");
        }
        assertThat(send("GET", "/fr/alertes", "q=light", 0)).isEqualTo("429 after 7");
        assertThat(send("GET", "/fr/alertes", null, 0)).isEqualTo("through");
    }

    @Test
    void theFilterStandsBeforeEachOfThesePages() throws IOException {
        var descriptor = Files.readString(Path.of("war/WEB-INF/web.xml"));
        var mapping = MAPPING.matcher(descriptor);
        assertThat(mapping.find()).isTrue();
        var expected = Stream.of(Page.ALERTS, Page.SIGN_IN, Page.SECOND_STEP, Page.RECOVERY, Page.WELCOME)
                .flatMap(page -> Stream.of(Language.values()).map(page::path))
                .collect(Collectors.toSet());
        // The lists, and what is below them: the form for feedback has the name of its posting in the middle of its
        // address.
        Stream.of(Language.values()).map(Page.LIST::path).forEach(path -> expected.add(path + "/*"));
        assertThat(ADDRESS.matcher(mapping.group(1)).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(descriptor.indexOf("<filter-name>ClientLimits</filter-name>", mapping.start()))
                .as("after the one that knows the client, before the one that leads elsewhere")
                .isBetween(
                        descriptor.lastIndexOf("<filter-name>Forwarded</filter-name>"),
                        descriptor.lastIndexOf("<filter-name>Addresses</filter-name>"));
    }

    private String send(String method, String path, String query, long length) throws IOException, ServletException {
        var outcome = new AtomicReference<String>();
        var wait = new AtomicReference<String>();
        var request = proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getQueryString" -> query;
            case "getContentLengthLong" -> length;
            case "getRemoteAddr" -> "192.0.2.1";
            case "getAttribute" -> null;
            default -> throw new UnsupportedOperationException(name);
        });
        var response = proxy(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setHeader" -> {
                assertThat(arguments[0]).isEqualTo("Retry-After");
                wait.set((String) arguments[1]);
                yield null;
            }
            case "sendError" -> {
                outcome.set(arguments[0] + " after " + wait.get());
                yield null;
            }
            default -> throw new UnsupportedOperationException(name);
        });
        filter.doFilter(request, response, (through, answer) -> outcome.set("through"));
        return outcome.get();
    }

    private interface ServletCall {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, ServletCall servletCall) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> servletCall.answer(method.getName(), arguments)));
    }
}
