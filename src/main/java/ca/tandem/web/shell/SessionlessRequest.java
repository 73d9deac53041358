package ca.tandem.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Request of a reader. It cannot create a session; HEAD is processed like GET, so that both have the same headers; and parameters of Faces
 * forms are hidden, since no page that is shown this way has such a form.
 */
public final class SessionlessRequest extends HttpServletRequestWrapper {

    /** Marker in the names of the fields that Faces adds to its forms; the id of a naming container may precede it. */
    private static final String FACES = "jakarta.faces.";

    public SessionlessRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getParameter(String name) {
        return isOfFaces(name) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return isOfFaces(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var own = new LinkedHashMap<>(super.getParameterMap());
        own.keySet().removeIf(SessionlessRequest::isOfFaces);
        return Collections.unmodifiableMap(own);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static boolean isOfFaces(String name) {
        return name.contains(FACES);
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        var session = super.getSession(false);
        if (session == null && create) {
            throw new IllegalStateException("A reader's page must not make a session");
        }
        return session;
    }
}
