package ca.tandem.web.reader;

import ca.tandem.publication.Catalogue;
import ca.tandem.publication.FileAddress;
import ca.tandem.web.shell.FileServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Pictures and documents for readers: those that a posting has which they can read. */
@WebServlet("/files/*")
public class PublicFile extends FileServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected Optional<FileAddress> find(HttpServletRequest request) {
        return FileAddress.parse(request.getPathInfo()).filter(fileAddress -> catalogue.hasFile(fileAddress.hash()));
    }

    /** Returns 410 for a file of a posting that was withdrawn, as its page answers; what was never public is unknown. */
    @Override
    protected int absence(HttpServletRequest request) {
        return FileAddress.parse(request.getPathInfo())
                .filter(fileAddress -> catalogue.isFileWithdrawn(fileAddress.hash()))
                .map(fileAddress -> HttpServletResponse.SC_GONE)
                .orElse(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected String caching() {
        return "public, no-cache";
    }
}
