package ca.tandem.web.factor;

import ca.tandem.common.Language;
import ca.tandem.web.shell.LocalAddress;
import ca.tandem.web.shell.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses between the two steps of a sign-in, which pass on the page that was wanted first. */
public final class SecondStepAddress {

    /** Query parameter of the sign-in page after a second step that came too late. */
    public static final String LATE = "late";

    private static final String TO = "to";

    private SecondStepAddress() {}

    /** Returns the address of the second step. */
    public static String of(Language language, HttpServletRequest request) {
        var wanted = wanted(request);
        return Page.SECOND_STEP.path(language) + (wanted.isEmpty() ? "" : "?" + wanted);
    }

    /** Returns the query with which the sign-in page says that one has to begin again. */
    static String late(HttpServletRequest request) {
        var wanted = wanted(request);
        return "?" + LATE + "=true" + (wanted.isEmpty() ? "" : "&" + wanted);
    }

    private static String wanted(HttpServletRequest request) {
        return LocalAddress.of(request.getParameter(TO))
                .map(to -> TO + "=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .orElse("");
    }
}
