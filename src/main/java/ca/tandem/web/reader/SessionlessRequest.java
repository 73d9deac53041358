package ca.tandem.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/** A reader's request: it cannot make a session, and HEAD is made like GET, so that both have the same headers. */
public final class SessionlessRequest extends HttpServletRequestWrapper {

    public SessionlessRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
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
