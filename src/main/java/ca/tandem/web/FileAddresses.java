package ca.tandem.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands at the addresses to which pages with a name in them send files: a container takes files only where a servlet says so, and
 * looks at the one whose address was asked for. The address filter answers before it; whatever comes through is no page.
 */
public class FileAddresses extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
