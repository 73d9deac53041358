package ca.tandem.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * The reference of the session or token by which the current request came, which its audit entries name: the kind and the id of the row,
 * such as {@code session-1052} or {@code token-2210}. The ids come from one sequence and are never used again; they open nothing.
 */
@RequestScoped
public class SessionReference {

    private String value;

    /** Sets the session of a user who signed in; to be called as soon as it is known. */
    public void setSession(long id) {
        value = "session-" + id;
    }

    /** Sets the access token of a script. */
    public void setToken(long id) {
        value = "token-" + id;
    }

    /** Returns the reference; null if the request came without a session and a token. */
    public String get() {
        return value;
    }
}
