package ca.tandem.translation.glossary;

import jakarta.ejb.ApplicationException;

/** Thrown if there is no term with the given key. Rolls the transaction back. */
@ApplicationException(rollback = true)
public class TermNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TermNotFoundException(String key) {
        super("There is no term " + key);
    }
}
