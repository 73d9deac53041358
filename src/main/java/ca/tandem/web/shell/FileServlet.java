package ca.tandem.web.shell;

import ca.tandem.media.FileStorage;
import ca.tandem.media.StoredFiles;
import ca.tandem.media.StoredRendition;
import ca.tandem.publication.FileAddress;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A servlet that sends pictures and documents to those who may have them. Pictures are shown, documents are saved: nothing that somebody
 * uploaded is ever a page of the portal. Who may have them can change, so that no cache answers without asking.
 */
public abstract class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StoredFiles storedFiles;

    @Inject
    transient FileStorage fileStorage;

    /** Sends the file, or answers 404 if there is none of that width and name, or {@link #absence} if the client may not have it. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var fileAddress = find(request);
        if (fileAddress.isEmpty()) {
            response.sendError(absence(request));
            return;
        }
        var tag = '"' + fileAddress.get().hash() + "-" + fileAddress.get().width() + '"';
        response.setHeader("Cache-Control", caching());
        response.setHeader("ETag", tag);
        if (StrongETag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var rendition = storedFiles.rendition(
                fileAddress.get().hash(), fileAddress.get().width());
        if (rendition.isEmpty() || !isNamedForFormat(fileAddress.get(), rendition.get())) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(request, response, rendition.get());
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, StoredRendition rendition)
            throws IOException {
        var format = rendition.getFormat();
        response.setContentType(format.mediaType());
        response.setContentLength(rendition.getByteCount());
        response.setHeader("Content-Disposition", format.isPicture() ? "inline" : "attachment");
        if (!request.getMethod().equals("HEAD")) {
            fileStorage.write(rendition, response.getOutputStream());
        }
    }

    private static boolean isNamedForFormat(FileAddress fileAddress, StoredRendition rendition) {
        return fileAddress.name().endsWith("." + rendition.getFormat().extension());
    }

    /** Returns the address of the file that the request names; empty if it names none or the client may not have it. */
    protected abstract Optional<FileAddress> find(HttpServletRequest request);

    /** Returns the status of an answer about a file that the client may not have. */
    protected int absence(HttpServletRequest request) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** Returns the value of {@code Cache-Control}. */
    protected String caching() {
        return "private, no-store";
    }
}
