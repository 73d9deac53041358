package ca.tandem.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Tests the name and the attributes of cookies. */
class HostCookieTest {

    private static final String HTTPS = "https://jobs.example.org";
    private static final String HTTP = "http://localhost:8080";

    private final HostCookie hostCookie = new HostCookie("tandem-device", "Strict");

    @Test
    void withHttpsItIsForThisHostAloneAndWithoutItHasItsPlainName() {
        var secure = hostCookie.with(HTTPS, "value", 10);
        assertThat(secure.getName()).isEqualTo("__Host-tandem-device");
        assertThat(secure.getSecure()).isTrue();
        assertThat(secure.isHttpOnly()).isTrue();
        assertThat(secure.getPath()).isEqualTo("/");
        assertThat(secure.getDomain()).isNull();
        assertThat(secure.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(hostCookie.with(HTTP, "value", 10).getName()).isEqualTo("tandem-device");
    }

    @Test
    void oneWithoutThePrefixIsFoundWhereItIsAskedForOnlyAndThenRemoved() {
        var before = request(new Cookie("tandem-device", "old"));
        assertThat(hostCookie.read(before, HTTPS)).isEmpty();
        assertThat(hostCookie.readUnderEitherName(before)).contains("old");
        assertThat(hostCookie.removalOfPlain(before, HTTPS)).hasValueSatisfying(removal -> {
            assertThat(removal.getName()).isEqualTo("tandem-device");
            assertThat(removal.getMaxAge()).isZero();
        });
        assertThat(hostCookie.removalOfPlain(before, HTTP)).isEmpty();
        var both = request(new Cookie("tandem-device", "old"), new Cookie("__Host-tandem-device", "new"));
        assertThat(hostCookie.readUnderEitherName(both)).contains("new");
        assertThat(hostCookie.readUnderEitherName(request())).isEmpty();
    }

    private static HttpServletRequest request(Cookie... cookies) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HostCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> cookies);
    }
}
