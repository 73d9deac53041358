package ca.tandem.web.filter;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;

/**
 * The 503 page for a request whose body finds no free place. It is rendered once, in both languages: when many requests are refused, each
 * refusal has to cost next to nothing.
 */
final class BusyPage {

    private static final String TEMPLATE = "/WEB-INF/busy.html";

    private final byte[] page;

    BusyPage(ServletContext context) throws IOException {
        try (var template = context.getResourceAsStream(TEMPLATE)) {
            page = MessageFormat.format(
                            new String(template.readAllBytes(), StandardCharsets.UTF_8),
                            words(Language.EN, "title"),
                            words(Language.EN, "text"),
                            words(Language.FR, "title"),
                            words(Language.FR, "text"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String words(Language language, String part) {
        return Messages.READER.get(language, "error.503." + part);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
