package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.common.ProblemException.ProblemKind;
import ca.tandem.common.body.BodyRefusedException;
import ca.tandem.exchange.xliff.XliffFile;
import ca.tandem.media.UploadProcessor;
import ca.tandem.translation.glossary.GlossaryFile;
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
 * Size limit of request bodies: enough for a posting or, where files are sent, for an archive. Headers can lie, so the bytes are counted,
 * also for requests that are rejected for lack of a token.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 2)
public class BodySizeFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BODY = BodySizeFilter.class.getName();

    private static final long MOST = 2L << 20;
    private static final long MOST_WITH_FILES = 64L << 20;

    /** Limit for a translation memory, which is processed as a stream and never held in memory as a whole. */
    private static final long MOST_OF_A_MEMORY = 4L << 30;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        var most = most(request);
        if (request.getLength() > most) {
            throw new ProblemException(ProblemKind.TOO_LARGE, "too.large", most);
        }
        var body = new CountingInputStream(request.getEntityStream(), most);
        request.setProperty(BODY, body);
        request.setEntityStream(body);
    }

    /**
     * Reads the rest of the body of a rejected request over HTTP/2. A client such as Java's own goes on sending the body; if the server
     * grants it no more flow-control window, the client sees a broken connection instead of the response. Over HTTP/1.1 the server does
     * this by itself, after the response and without occupying a thread.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400
                && servletRequest.getProtocol().startsWith("HTTP/2")
                && request.getProperty(BODY) instanceof CountingInputStream body
                && !body.closed) {
            body.takeRest();
        }
    }

    private static long most(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (path.equals("staff/memory")) {
            return MOST_OF_A_MEMORY;
        }
        if (path.endsWith("/xliff")) {
            return XliffFile.MAX_BYTES;
        }
        if (path.endsWith("/files")) {
            return UploadProcessor.MOST_BYTES;
        }
        var type = request.getMediaType();
        if (path.equals("staff/glossary") && type != null && type.getSubtype().equals("csv")) {
            return GlossaryFile.MAX_TERMIUM_BYTES;
        }
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return MOST_WITH_FILES;
        }
        return type != null && type.getSubtype().endsWith("xml") ? XliffFile.MAX_BYTES : MOST;
    }

    private static final class CountingInputStream extends FilterInputStream {

        private final long most;
        private long count;
        private boolean closed;

        private CountingInputStream(InputStream stream, long most) {
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
                in.skipNBytes(XliffFile.MAX_BYTES);
            } catch (IOException | BodyRefusedException e) {
                // Nothing is left, the client has stopped sending, or there is no capacity to read it. Clients that
                // send more than this limit get a broken connection.
            }
        }

        private void count(int read) {
            count += read;
            if (count > most) {
                throw new ProblemException(ProblemKind.TOO_LARGE, "too.large", most);
            }
        }
    }
}
