package ca.tandem.web.board;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What an address asks for. */
final class Asked {

    private final HttpServletRequest request;

    Asked(HttpServletRequest request) {
        this.request = request;
    }

    /** The words of a parameter; null where there are none. */
    String words(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A value of that list; null where there is none. */
    <E extends Enum<E>> E one(String name, Class<E> list) {
        var value = request.getParameter(name);
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(value))
                .findFirst()
                .orElse(null);
    }

    /** A page's number; 1 where there is none. */
    int page() {
        var wanted = request.getParameter("page");
        return wanted != null && wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
    }

    /** A parameter for another address of the same question; empty where there is no such value. */
    static String parameter(String name, Object value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
