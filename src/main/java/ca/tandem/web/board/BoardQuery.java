package ca.tandem.web.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Query parameters of the board and the matrix. */
final class BoardQuery {

    private final HttpServletRequest request;

    BoardQuery(HttpServletRequest request) {
        this.request = request;
    }

    /** Returns the stripped text of a parameter, or null if it is missing or blank. */
    String text(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Returns the constant that a parameter names in any case of letters, or null if it names none. */
    <E extends Enum<E>> E constant(String name, Class<E> list) {
        var value = request.getParameter(name);
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(value))
                .findFirst()
                .orElse(null);
    }
}
