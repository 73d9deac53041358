package ca.tandem.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.primefaces.csp.CspState;

/**
 * A factory that gives PrimeFaces, whose own factory stands around it, a nonce of 128 random bits. PrimeFaces makes a random UUID, six bits
 * of which are always the same, and takes nothing back that has not the form of one.
 */
public class StrongNonceFactory extends FacesContextFactory {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS = 16;

    public StrongNonceFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        var faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        faces.getAttributes().put(CspState.class.getName(), new StrongNonce(faces));
        return faces;
    }

    private static final class StrongNonce extends CspState {

        private StrongNonce(FacesContext context) {
            super(context);
        }

        @Override
        public String generateNonce() {
            var octets = new byte[OCTETS];
            RANDOM.nextBytes(octets);
            var bits = ByteBuffer.wrap(octets);
            var text = new UUID(bits.getLong(), bits.getLong()).toString();
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
