package ca.tandem.web.review;

import ca.tandem.publication.FileAddress;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.review.ReviewFiles;
import ca.tandem.review.ReviewLink;
import ca.tandem.web.filter.SecurityHeadersFilter;
import ca.tandem.web.shell.FileServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pictures and documents for reviewers: those of the edition that their link shows, while it does. */
@WebServlet(ReviewFile.PATH + "*")
public class ReviewFile extends FileServlet {

    static final String PATH = "/review/files/";

    private static final long serialVersionUID = 1L;

    private static final Pattern SIGNED = Pattern.compile("/([1-9][0-9]{0,17})/([0-9a-f]{64})(?=/)");

    @Inject
    transient ReviewFiles reviewFiles;

    /** Links the files of the edition that a review link shows, with the signature of that link. */
    static LinkedFiles of(ReviewLink link, String signature) {
        return new LinkedFiles(link.getEdition().getFiles(), PATH + link.getId() + "/" + signature + "/");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeadersFilter.protectSecretAddress(request, response);
        super.doGet(request, response);
    }

    @Override
    protected Optional<FileAddress> find(HttpServletRequest request) {
        var path = request.getPathInfo();
        var signed = SIGNED.matcher(path == null ? "" : path);
        if (!signed.lookingAt()) {
            return Optional.empty();
        }
        var id = Long.parseLong(signed.group(1));
        return FileAddress.parse(path.substring(signed.end()))
                .filter(fileAddress -> reviewFiles.isReadable(id, signed.group(2), fileAddress.hash()));
    }
}
