package ca.tandem.web;

import ca.tandem.common.body.BodyRefused;
import ca.tandem.common.body.PlacedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A submitted form that could not be processed now. The error page carries it, so that one button submits it again, even without scripts.
 *
 * @param address the address to which the form was sent
 * @param fields the fields, in their order
 */
public record SentForm(String address, List<Field> fields) {

    private static final String ATTRIBUTE = SentForm.class.getName();

    /** A field of the form, with its name and the value entered. */
    public record Field(String name, String value) {

        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    public String getAddress() {
        return address;
    }

    public List<Field> getFields() {
        return fields;
    }

    /** Stores the submitted form in the request, unless it contains files or a password; those have to be entered again. */
    static void keep(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || !PlacedRequest.hasFields(request)
                || request.getHeader("Faces-Request") != null) {
            return;
        }
        try {
            var query = request.getQueryString();
            var asked = query == null ? "" : "&" + query;
            var fields = new ArrayList<Field>();
            request.getParameterMap().forEach((name, values) -> {
                if (!asked.contains("&" + name + "=")) {
                    for (var value : values) {
                        fields.add(new Field(name, value));
                    }
                }
            });
            if (fields.stream().noneMatch(field -> isSecret(field.name()))) {
                var path = request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
                        ? visit.path()
                        : request.getRequestURI();
                request.setAttribute(
                        ATTRIBUTE, new SentForm(query == null ? path : path + "?" + query, List.copyOf(fields)));
            }
        } catch (BodyRefused e) {
            // Too many bodies are being read as well: the user still has the form in the browser.
        }
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }

    /** Returns the form stored in the request; null if there is none. */
    public static SentForm of(HttpServletRequest request) {
        return (SentForm) request.getAttribute(ATTRIBUTE);
    }
}
