package ca.tandem.identity.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/** A browser that keeps cookies, as far as servlets see one. */
final class FakeBrowser {

    final Map<String, Cookie> cookies = new LinkedHashMap<>();

    HttpServletRequest request(Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCookies" -> cookies.values().toArray(Cookie[]::new);
                    case "getParameterMap" -> parameters;
                    case "getAttribute" -> null;
                    case "getRemoteAddr" -> "192.0.2.9";
                    default -> throw new IllegalStateException(method.getName());
                });
    }

    HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("addCookie")) {
                        throw new IllegalStateException(method.getName());
                    }
                    var cookie = (Cookie) arguments[0];
                    if (cookie.getMaxAge() == 0) {
                        cookies.remove(cookie.getName());
                    } else {
                        cookies.put(cookie.getName(), cookie);
                    }
                    return null;
                });
    }
}
