package ca.tandem.translation.machine;

import java.io.IOException;

/** Thrown if a service of machine translation did not translate: it is away, refused the call, or answered something else. */
class MachineTranslationException extends IOException {

    private static final long serialVersionUID = 1L;

    MachineTranslationException(String message) {
        super(message);
    }

    MachineTranslationException(String message, Throwable cause) {
        super(message, cause);
    }
}
