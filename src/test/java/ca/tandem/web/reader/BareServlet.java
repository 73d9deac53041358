package ca.tandem.web.reader;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet that sends the same page to every request: as little as a servlet can do. Only {@link ReadersBench} deploys it. */
@WebServlet("/*")
public class BareServlet extends HttpServlet {

    /** The place of the page in the archive. */
    static final String PAGE = "/WEB-INF/page.html";

    private static final long serialVersionUID = 1L;

    private transient byte[] page;

    @Override
    public void init() {
        try (var file = getServletContext().getResourceAsStream(PAGE)) {
            page = file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
