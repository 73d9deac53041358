package ca.tandem.web.reader;

import ca.tandem.publication.transparency.LogFiles;
import ca.tandem.web.shell.StrongETag;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The transparency log as static files. Tiles and bundles are kept for good; the rest is to be asked for again after seconds. */
@WebServlet("/log/*")
public class LogServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_SECONDS = "public, max-age=5";

    @Inject
    transient LogFiles logFiles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = logFiles.read(request.getPathInfo());
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var content = file.get().content();
        var tag = StrongETag.of(content);
        response.setHeader("Cache-Control", file.get().isImmutable() ? FOR_GOOD : FOR_SECONDS);
        response.setHeader("ETag", tag);
        if (StrongETag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.get().isImmutable() ? "application/octet-stream" : "text/plain;charset=UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
