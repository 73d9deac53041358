package ca.tandem.translation.glossary;

import jakarta.ejb.ApplicationException;

/** There is no term with that key. Rolls back. */
@ApplicationException(rollback = true)
public class UnknownTerm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownTerm(String key) {
        super("There is no term " + key);
    }
}
