package ca.tandem.web.filter;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet mapped to the addresses with a variable part to which pages upload files: a container accepts files only if the servlet mapped
 * to the requested address has a multipart configuration. {@link RoutingFilter} answers earlier, so a request that arrives here is for no
 * page and gets a 404.
 */
public class UploadMappingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
