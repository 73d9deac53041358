package ca.tandem.web;

import ca.tandem.common.body.BodyRefused;
import ca.tandem.common.body.PlacedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A form that could not be taken now, on its way back to whoever sent it: the page that says so carries it, so that one button sends it
 * again, also where no script runs.
 *
 * @param address to which it was sent
 * @param fields its fields in their order
 */
public record SentForm(String address, List<Field> fields) {

    private static final String ATTRIBUTE = SentForm.class.getName();

    /** A field: its name, and what was typed. */
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

    /** Keeps what was sent, if it is a form without files and without a password: that is typed anew. */
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
            // Too many bodies besides: then the browser has it still.
        }
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }

    /** The form that was kept of this request; null where none was. */
    public static SentForm of(HttpServletRequest request) {
        return (SentForm) request.getAttribute(ATTRIBUTE);
    }
}
