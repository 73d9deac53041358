package ca.tandem.api;

import ca.tandem.common.body.BodyRefused;
import ca.tandem.exchange.xliff.XliffFile;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes no more than a posting can need or, where files come, than an archive can. Headers can lie, so the bytes are counted; also of
 * whoever is refused for want of a token.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 2)
public class BodyLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BODY = BodyLimit.class.getName();

    private static final long MOST = 2L << 20;
    private static final long MOST_WITH_FILES = 64L << 20;

    /** A translation memory comes as a stream and is never held as a whole. */
    private static final long MOST_OF_A_MEMORY = 4L << 30;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        var most = most(request);
        if (request.getLength() > most) {
            throw new TooLarge(most);
        }
        var body = new Counted(request.getEntityStream(), most);
        request.setProperty(BODY, body);
        request.setEntityStream(body);
    }

    /**
     * Takes what is left of the body of a refused request over HTTP/2: a client such as Java's own goes on sending it, is given no more room
     * by the server, and would see the connection break in place of the refusal. Over HTTP/1.1 the server does so by itself, after the
     * answer, and keeps no thread for it.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400
                && servletRequest.getProtocol().startsWith("HTTP/2")
                && request.getProperty(BODY) instanceof Counted body
                && !body.closed) {
            body.takeRest();
        }
    }

    private static long most(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals("staff/memory")) {
            return MOST_OF_A_MEMORY;
        }
        var type = request.getMediaType();
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return MOST_WITH_FILES;
        }
        return type != null && type.getSubtype().endsWith("xml") ? XliffFile.MOST : MOST;
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long count;
        private boolean closed;

        private Counted(InputStream stream, long most) {
            super(stream);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() throws IOException {
            closed = true;
            super.close();
        }

        private void takeRest() {
            try {
                in.skipNBytes(XliffFile.MOST);
            } catch (IOException | BodyRefused e) {
                // Nothing is left, nobody sends any more, or there is no place to read it in; and whoever sends more
                // than that shall see the connection break.
            }
        }

        private void count(int read) {
            count += read;
            if (count > most) {
                throw new TooLarge(most);
            }
        }
    }
}
