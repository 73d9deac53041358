package ca.tandem.web.shell;

import ca.tandem.common.body.LimitedBodyRequest;
import ca.tandem.identity.session.SessionCookie;
import ca.tandem.identity.session.UnsentFormService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the form of a request that cannot be processed, since its session has ended or its view is gone, and says where it is shown again. */
@ApplicationScoped
public class UnsentFormKeeper {

    /** Name of the query parameter that leads back to the kept form. */
    public static final String TYPED = "typed";

    /** Name of the field, and of the query parameter, of the unit at work on the desk: the form belongs to that unit. */
    private static final String UNIT = "at";

    @Inject
    UnsentFormService unsentForms;

    @Inject
    SessionCookie sessionCookie;

    /**
     * Keeps the form of a request. Of a browser that never had a session not even the body is read.
     *
     * @return the query of the page on which the form is shown again; empty if the request is none of a form, or it could not be kept
     */
    public Optional<String> keep(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || !LimitedBodyRequest.hasFields(request)
                || request.getHeader("Faces-Request") != null
                || !sessionCookie.isRemembered(request)) {
            return Optional.empty();
        }
        var fields = new HashMap<>(request.getParameterMap());
        var query = query(request, fields.remove(UNIT));
        var asked = "&" + request.getQueryString();
        fields.keySet().removeIf(name -> asked.contains("&" + name + "="));
        return unsentForms.keep(fields).map(secret -> (query.isEmpty() ? "" : query + "&") + TYPED + "=" + secret);
    }

    /**
     * Returns the query of the page that showed the form.
     *
     * @param unit the unit at work, as its form sent it; null for a form of something else
     */
    private static String query(HttpServletRequest request, String[] unit) {
        var asked = request.getQueryString() == null
                ? Stream.<String>empty()
                : Arrays.stream(request.getQueryString().split("&"))
                        .filter(parameter -> !parameter.startsWith(TYPED + "=") && !parameter.startsWith(UNIT + "="));
        var at =
                unit != null && unit[0].matches("\\d{1,18}") ? Stream.of(UNIT + "=" + unit[0]) : Stream.<String>empty();
        return Stream.concat(asked, at).collect(Collectors.joining("&"));
    }
}
