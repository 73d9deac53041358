package ca.tandem.web.filter;

import ca.tandem.common.body.BodyRefusedException;
import ca.tandem.common.body.LimitedBodyRequest;
import ca.tandem.web.shell.PageRequest;
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
public record SubmittedForm(String address, List<FormField> fields) {

    private static final String ATTRIBUTE = SubmittedForm.class.getName();

    /** A field of the form, with its name and the value entered. */
    public record FormField(String name, String value) {

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

    public List<FormField> getFields() {
        return fields;
    }

    /** Stores the submitted form in the request, unless it contains files or a password; those have to be entered again. */
    static void store(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || !LimitedBodyRequest.hasFields(request)
                || request.getHeader("Faces-Request") != null) {
            return;
        }
        try {
            var query = request.getQueryString();
            var asked = query == null ? "" : "&" + query;
            var fields = new ArrayList<FormField>();
            request.getParameterMap().forEach((name, values) -> {
                if (!asked.contains("&" + name + "=")) {
                    for (var value : values) {
                        fields.add(new FormField(name, value));
                    }
                }
            });
            if (fields.stream().noneMatch(formField -> isSecret(formField.name()))) {
                var path = request.getAttribute(PageRequest.ATTRIBUTE) instanceof PageRequest pageRequest
                        ? pageRequest.path()
                        : request.getRequestURI();
                request.setAttribute(
                        ATTRIBUTE, new SubmittedForm(query == null ? path : path + "?" + query, List.copyOf(fields)));
            }
        } catch (BodyRefusedException e) {
            // Too many bodies are being read as well: the user still has the form in the browser.
        }
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }

    /** Returns the form stored in the request; null if there is none. */
    public static SubmittedForm of(HttpServletRequest request) {
        return (SubmittedForm) request.getAttribute(ATTRIBUTE);
    }
}
