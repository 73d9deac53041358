package ca.tandem.web.shell;

import ca.tandem.publication.search.FacetField;
import jakarta.faces.component.ActionSource;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of a request, by where they come from. Servlets and Faces see those of the query and of the body as one, and take the first
 * of several values: an address could add fields to the form that somebody sends from it, or press a second button (HTTP parameter
 * pollution).
 */
public final class RequestParameters {

    /** Fields that a page reads without a component and that may have several values. */
    private static final Set<String> SEVERAL = Set.of("chosen");

    /** The unit at work, which the address that leads back to a kept form names as its form does ({@link UnsentFormKeeper}). */
    private static final String UNIT = "at";

    /** Other fields and buttons that pages read without a component. */
    private static final Set<String> OWN_FIELDS = Set.of(
            "all",
            "again",
            "attachment",
            "end-session",
            "form-owner",
            FormKey.FIELD,
            "mend",
            "mend-import",
            "read",
            "remove-webhook",
            "join-pair",
            "remove-word",
            "turn-off",
            "turn-on",
            "retry-delivery",
            "revoke-token",
            "save",
            "seen",
            "take",
            "undo-import-mend",
            "undo-mend");

    /** Names of filters of the readers' search, in addresses. */
    private static final Set<String> FILTERS =
            Arrays.stream(FacetField.values()).map(FacetField::field).collect(Collectors.toUnmodifiableSet());

    private RequestParameters() {}

    /** Returns the names of the fields and buttons that pages read without a component. */
    static Set<String> withoutComponent() {
        var names = new HashSet<>(OWN_FIELDS);
        names.addAll(SEVERAL);
        names.add(UNIT);
        return names;
    }

    /**
     * Checks whether a name occurs twice in the query. No address of the portal has such a name but those of filters, of which a search
     * takes several; they send no form.
     */
    public static boolean isRepeatedInQuery(HttpServletRequest request) {
        var seen = new HashSet<String>();
        var isReading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return !namesInQuery(request).allMatch(name -> seen.add(name) || (isReading && FILTERS.contains(name)));
    }

    /** Checks whether the query names a parameter. */
    static boolean isInQuery(HttpServletRequest request, String name) {
        return namesInQuery(request).anyMatch(name::equals);
    }

    /** Checks whether a form has a field that the query of its address has, too; the body has been read. */
    public static boolean isInQueryAndBody(HttpServletRequest request) {
        return namesInQuery(request).filter(name -> !name.equals(UNIT)).anyMatch(name -> {
            var values = request.getParameterValues(name);
            return values != null && values.length > 1;
        });
    }

    /**
     * Checks whether a form brings fields from elsewhere: a field of its in the query, or several different values for a field that takes
     * one.
     */
    static boolean isPolluted(FacesContext context, UIViewRoot view) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        return namesInQuery(request).anyMatch(name -> isField(context, view, name))
                || request.getParameterMap().entrySet().stream()
                        .filter(field ->
                                Arrays.stream(field.getValue()).distinct().count() > 1)
                        .anyMatch(field -> !takesSeveral(context, view, field.getKey()));
    }

    private static boolean isField(FacesContext context, UIViewRoot view, String name) {
        return name.startsWith("jakarta.faces.")
                || name.startsWith("primefaces.")
                || SEVERAL.contains(name)
                || OWN_FIELDS.contains(name)
                || isComponent(context, view, name, RequestParameters::actsByName);
    }

    /** Checks whether a component does something by the presence of its name; others of the form send their own value, too. */
    private static boolean actsByName(Object component) {
        return component instanceof ActionSource
                || component instanceof UISelectMany
                || component instanceof UISelectBoolean;
    }

    private static boolean takesSeveral(FacesContext context, UIViewRoot view, String name) {
        return SEVERAL.contains(name)
                || name.equals(UNIT)
                || isComponent(context, view, name, UISelectMany.class::isInstance);
    }

    private static boolean isComponent(FacesContext context, UIViewRoot view, String name, Predicate<Object> test) {
        var found = new AtomicBoolean();
        view.invokeOnComponent(context, name, (faces, component) -> found.set(test.test(component)));
        return found.get();
    }

    private static Stream<String> namesInQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(pair -> !pair.isEmpty())
                        .map(RequestParameters::name);
    }

    private static String name(String pair) {
        var name = pair.split("=", 2)[0];
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // The container does not take it for a parameter either.
            return name;
        }
    }
}
