package ca.tandem.web.file;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.publication.FileAddress;
import ca.tandem.web.shell.FileServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Pictures and documents for staff, who may see each edition of each posting, and so the files of all. */
@WebServlet("/staff/files/*")
public class StaffFile extends FileServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentAccount account;

    @Override
    protected Optional<FileAddress> find(HttpServletRequest request) {
        return account.isSignedIn() && account.isWithRole()
                ? FileAddress.parse(request.getPathInfo())
                : Optional.empty();
    }
}
