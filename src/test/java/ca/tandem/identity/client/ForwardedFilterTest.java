package ca.tandem.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.RequestNumber;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tests the address and scheme that servlets see behind the filter. */
class ForwardedFilterTest {

    private static final Map<String, List<String>> HEADERS =
            Map.of("X-Forwarded-For", List.of("203.0.113.9"), "X-Forwarded-Proto", List.of("https"));

    @Test
    void behindATrustedProxyARequestIsAsItsClientMadeIt() {
        var seen = filter("10.0.0.0/8").forwarded(request("10.0.0.1", HEADERS, 80));

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.getRemoteHost()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.getRequestURL()).hasToString("https://portal.example.org/en/jobs");
    }

    @Test
    void aPortThatTheClientNamedStays() {
        var seen = filter("10.0.0.0/8").forwarded(request("10.0.0.1", HEADERS, 8443));

        assertThat(seen.getServerPort()).isEqualTo(8443);
        assertThat(seen.getRequestURL()).hasToString("https://portal.example.org:8443/en/jobs");
    }

    @Test
    void fromAnybodyElseTheSameHeadersSayNothing() {
        for (var setting : new String[] {"10.0.0.0/8", ""}) {
            var seen = filter(setting).forwarded(request("192.0.2.1", HEADERS, 80));

            assertThat(seen.getRemoteAddr()).isEqualTo("192.0.2.1");
            assertThat(seen.isSecure()).isFalse();
            assertThat(seen.getScheme()).isEqualTo("http");
        }
    }

    @Test
    void aProxyThatSaysNothingLeavesTheProtocolAsItIs() {
        var seen = filter("10.0.0.0/8").forwarded(request("10.0.0.1", Map.of(), 80));

        assertThat(seen.getRemoteAddr()).isEqualTo("10.0.0.1");
        assertThat(seen.isSecure()).isFalse();
    }

    @Test
    void goingThroughTwiceChangesNothing() {
        var filter = filter("10.0.0.0/8");
        var seen = filter.forwarded(filter.forwarded(request("10.0.0.1", HEADERS, 80)));

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isTrue();
    }

    @Test
    void aRequestHasTheNumberOfItsProxyAndOfNobodyElse() throws IOException, ServletException {
        var number = "0123456789abcdef0123456789abcdef";
        var headers = Map.of(RequestNumber.HEADER, List.of(number));
        assertThat(numberWithin("10.0.0.1", headers)).isEqualTo(number);
        assertThat(numberWithin("192.0.2.1", headers)).matches("[0-9a-f]{32}").isNotEqualTo(number);
        assertThat(RequestNumber.current()).as("after the request").isEmpty();
    }

    private static String numberWithin(String peer, Map<String, List<String>> headers)
            throws IOException, ServletException {
        var seen = new AtomicReference<String>();
        filter("10.0.0.0/8")
                .doFilter(
                        request(peer, headers, 80),
                        null,
                        (request, response) -> seen.set(RequestNumber.current().orElseThrow()));
        return seen.get();
    }

    private static ForwardedFilter filter(String setting) {
        var filter = new ForwardedFilter();
        filter.setting = Optional.of(setting);
        filter.init();
        return filter;
    }

    private static HttpServletRequest request(String peer, Map<String, List<String>> headers, int port) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ForwardedFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr", "getRemoteHost" -> peer;
                    case "getHeaders" ->
                        Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
                    case "getHeader" ->
                        headers.getOrDefault((String) arguments[0], List.of()).stream()
                                .findFirst()
                                .orElse(null);
                    case "getAttribute", "setAttribute" -> null;
                    case "getScheme" -> "http";
                    case "isSecure" -> false;
                    case "getServerName" -> "portal.example.org";
                    case "getServerPort" -> port;
                    case "getRequestURI" -> "/en/jobs";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
