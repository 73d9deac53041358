package ca.tandem.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The secret of a link, as a form brings it. The link has it as its fragment, which browsers send to nobody; a script or a person puts it
 * into the form, so that it is in the body of a request and never in its address.
 */
public final class LinkCode {

    private static final String FIELD = "code";
    private static final String ATTRIBUTE = LinkCode.class.getName();

    private LinkCode() {}

    /**
     * Takes the code from a form, and notes it for the page.
     *
     * @return the code, also of somebody who pastes all of the link; empty if the request is no form that brings one
     */
    public static Optional<String> take(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || request.getParameter(FIELD) == null
                || RequestParameters.isInQuery(request, FIELD)) {
            return Optional.empty();
        }
        var typed = request.getParameter(FIELD);
        var code = typed.substring(typed.indexOf('#') + 1).strip();
        request.setAttribute(ATTRIBUTE, code);
        return Optional.of(code);
    }

    /** Returns the code that was taken; null if there was none. */
    static String taken(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
